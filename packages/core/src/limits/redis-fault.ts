import { AppError, waitUntil } from '../errors/app-error.js';
import type { Clock } from '../gate/ports.js';

const PAUSE_MS = 1000;
/** What Redis answers while it cannot serve; any other error that it answers is our mistake. */
const PASSING_REPLY = /^(OOM|LOADING|READONLY|BUSY|MISCONF|MASTERDOWN|CLUSTERDOWN|NOREPLICAS|TRYAGAIN|UNBLOCKED)/;

/** Runs commands on the queue Redis; its being away or slow is shared trouble and costs no attempt. @throws AppError until */
export async function onQueueRedis<T>(clock: Clock, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (err) {
    if (err instanceof AppError || err instanceof TypeError) throw err;
    if (err instanceof Error && err.name === 'ReplyError' && !PASSING_REPLY.test(err.message)) throw err;
    throw waitUntil('redis-away', clock.now() + PAUSE_MS, err);
  }
}
