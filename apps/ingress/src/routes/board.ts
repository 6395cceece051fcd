/** Bull Board with every queue. It shows what jobs hold and why they failed, and no token. */
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import helmet from '@fastify/helmet';
import type { BoardConfig } from '@gmbot/core/config/ingress-config';
import { QUEUE_NAMES } from '@gmbot/core/queues/names';
import type { Queues, QueueSet } from '@gmbot/core/queues/queue-set';
import type { FastifyInstance } from 'fastify';
import { allowRetriesOnly } from '../plugins/board-acts.js';
import { guardBoard } from '../plugins/board-guard.js';

const PREFIX = '/board';
const API = `${PREFIX}/api/`;
const ADAPTER_OPTIONS = {
  description: 'Failed jobs may be retried; everything else is refused here.',
  allowCompletedRetries: false,
};

/** What the page may load: its own files; it sets styles in place. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    'default-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'worker-src': ["'self'", 'blob:'],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  },
};

/** What the board needs. */
export interface BoardOptions {
  readonly board: BoardConfig;
  readonly queues: Pick<QueueSet, 'open'>;
  /** Takes secrets out of what is shown. */
  readonly scrub: (text: string) => string;
}

/** Registers `/board` and all that belongs to it. */
export async function boardRoutes(app: FastifyInstance, { board, queues, scrub }: BoardOptions): Promise<void> {
  const adapter = new FastifyAdapter();
  const { replaceQueues } = createBullBoard({
    queues: [],
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'GMBot', hideDocsLink: true } },
  });
  adapter.setBasePath(PREFIX);
  adapter.setErrorHandler((err) => {
    throw err; // answered like every error of the app
  });
  let shown: Queues | null = null;

  async function showQueues(): Promise<void> {
    const open = await queues.open();
    if (open === shown) return;
    replaceQueues(QUEUE_NAMES.map((name) => new BullMQAdapter(open[name], ADAPTER_OPTIONS)));
    shown = open;
  }

  await guardBoard(app, board);
  await app.register(helmet, {
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
    strictTransportSecurity: false, // that is for whoever terminates TLS to say
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  allowRetriesOnly(app, PREFIX, queues.open);
  app.addHook('preHandler', async (request) => {
    if (request.url.startsWith(API)) await showQueues();
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (!request.url.startsWith(API)) return payload;
    reply.header('cache-control', 'no-store');
    return typeof payload === 'string' ? scrub(payload) : payload;
  });
  await app.register(adapter.registerPlugin(), { prefix: PREFIX });
}
