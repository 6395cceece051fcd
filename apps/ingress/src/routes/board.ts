/** Bull Board with every queue. It shows what jobs hold and why they failed, and no token. */
import { createBullBoard } from '@bull-board/api';
import { FastifyAdapter } from '@bull-board/fastify';
import helmet from '@fastify/helmet';
import type { BoardConfig } from '@gmbot/core/config/ingress-config';
import type { Queues, QueueSet } from '@gmbot/core/queues/queue-set';
import type { FastifyInstance } from 'fastify';
import { allowRetriesOnly } from '../plugins/board-acts.js';
import { adaptPage, STYLESHEET, STYLESHEET_PATH } from '../plugins/board-page.js';
import { toBoardQueues } from '../plugins/board-queues.js';
import { guardBoard } from '../plugins/board-guard.js';

const PREFIX = '/board';
const API = `${PREFIX}/api/`;

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
    replaceQueues(toBoardQueues(open));
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
  app.get(STYLESHEET_PATH, (_request, reply) => reply.type('text/css; charset=utf-8').send(STYLESHEET));
  app.addHook('onSend', async (request, reply, payload) => {
    const isPage = String(reply.getHeader('content-type')).startsWith('text/html');
    if (isPage && typeof payload === 'string') return adaptPage(payload);
    if (!request.url.startsWith(API)) return payload;
    reply.header('cache-control', 'no-store');
    return typeof payload === 'string' ? scrub(payload) : payload;
  });
  await app.register(adapter.registerPlugin(), { prefix: PREFIX });
}
