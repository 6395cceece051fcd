/** Composition: the world, and the two HTTP sides of it. Opens no port. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import staticFiles from '@fastify/static';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import fastify from 'fastify';
import { ZodError } from 'zod';
import { registerBotApi } from './bot-api/routes.js';
import { SANDBOX_TOKEN } from './config.js';
import { registerControl } from './control/routes.js';
import { createLongPolling } from './delivery/long-polling.js';
import type { DeliveryOptions } from './delivery/webhook-delivery.js';
import { startWebhookDelivery } from './delivery/webhook-delivery.js';
import { seedWorld } from './seed-world.js';
import { keepStateFile, readStateFile } from './state-file.js';
import type { FloodLimits } from './world/flood-control.js';
import { ActError } from './world/sandbox-errors.js';
import type { World } from './world/world.js';
import { createWorld } from './world/world.js';

export interface SandboxOptions {
  /** `<bot id>:<secret>`. @defaultValue SANDBOX_TOKEN */
  token?: string | undefined;
  /** Where the world is kept; absent = in memory only. */
  stateFile?: string | undefined;
  /** Whether a new world has people and chats. @defaultValue false */
  seedWorld?: boolean | undefined;
  /** Telegram's sending limits. @defaultValue none */
  floodLimits?: FloodLimits | undefined;
  /** Seed of all chance. @defaultValue 1 */
  seed?: number | undefined;
  /** Calls remembered. @defaultValue 5000 */
  journalLimit?: number | undefined;
  /** Unix milliseconds. @defaultValue Date.now */
  now?: (() => number) | undefined;
  delivery?: DeliveryOptions | undefined;
}

export interface Sandbox {
  app: FastifyInstance;
  world: World;
  /** Ends deliveries, saves the world and closes the port if one was opened. */
  close: () => Promise<void>;
}

/** Builds the simulated Telegram. Call `app.listen` to open it, or `app.inject` to talk to it without a port. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { token = SANDBOX_TOKEN, stateFile, now = Date.now, seed, floodLimits, journalLimit } = options;
  const data = stateFile === undefined ? undefined : readStateFile(stateFile);
  const world = createWorld({ token, data, now, seed, floodLimits, journalLimit });
  if (!data && options.seedWorld) seedWorld(world);
  const endKeeping = stateFile === undefined ? undefined : keepStateFile(world, stateFile);
  const polling = createLongPolling(world);

  const app = fastify({ forceCloseConnections: true, bodyLimit: 10 * 1_024 * 1_024 });
  await app.register(formbody);
  await app.register(multipart);
  await registerPage(app);
  registerBotApi(app, { world, polling });
  registerControl(app, world);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((_, reply) =>
    reply.status(404).send({ ok: false, error_code: 404, description: 'Not Found' }),
  );

  const stopDelivery = startWebhookDelivery(world, options.delivery);
  app.addHook('preClose', () => polling.close());
  app.addHook('onClose', () => {
    stopDelivery();
    endKeeping?.();
  });
  return { app, world, close: () => app.close() };
}

/** The page to play in; beside `src` and `dist` alike. */
async function registerPage(app: FastifyInstance): Promise<void> {
  const root = fileURLToPath(new URL('../page', import.meta.url));
  if (existsSync(root)) await app.register(staticFiles, { root, cacheControl: false });
}

function answerError(err: FastifyError | Error, _request: unknown, reply: FastifyReply): void {
  if (err instanceof ActError) {
    void reply.status(err.status).send({ ok: false, error: err.message });
  } else if (err instanceof ZodError) {
    const [issue] = err.issues;
    void reply
      .status(400)
      .send({ ok: false, error: `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'wrong'}` });
  } else {
    const status = ('statusCode' in err && err.statusCode) || 500;
    void reply.status(status).send({ ok: false, error_code: status, description: err.message, error: err.message });
  }
}
