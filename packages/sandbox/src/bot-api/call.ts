import { BotApiError } from '../world/sandbox-errors.js';
import type { FaultRule } from '../world/faults.js';
import type { JsonObject } from '../world/types.js';
import type { World } from '../world/world.js';
import type { LongPolling } from '../delivery/long-polling.js';
import { resolveChat } from './access.js';
import type { RawCall } from './method.js';
import { DescribedResult } from './method.js';
import { METHODS } from './methods/index.js';
import type { MethodName, ParametersOf } from './parameters.js';
import { PARAMETERS } from './parameters.js';
import { readParameters } from './read-parameters.js';

/** What becomes of the connection: an answer, silence, or a cut. */
export type CallEnd = { type: 'answer'; status: number; body: JsonObject } | { type: 'hang' } | { type: 'reset' };

const NAMES = new Map(Object.keys(PARAMETERS).map((name) => [name.toLowerCase(), name as MethodName]));

/** Makes one call of the bot: faults first, then the rules; every call ends up in the journal. */
export async function callMethod(world: World, polling: LongPolling, call: RawCall): Promise<CallEnd> {
  const at = world.now();
  const method = NAMES.get(call.method.toLowerCase());
  const fault = world.faults.take({
    method: method ?? call.method,
    chatId: toChatId(world, call.parameters['chat_id']),
    userId: toNumber(call.parameters['user_id']),
  });
  if (fault?.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  const isSpared = !fault || !isHarmful(fault);
  const end = isSpared || fault.afterEffect ? await run(world, polling, method, call.parameters) : undefined;
  const shown = isSpared && end ? end : toFaultEnd(fault ?? { id: '' });
  const entry = world.journal.append({
    at,
    method: method ?? call.method,
    params: call.parameters,
    outcome: isSpared ? toOutcome(shown) : `(fault) ${toOutcome(shown)}${fault.afterEffect ? ', effect happened' : ''}`,
    status: shown.type === 'answer' ? shown.status : 0,
  });
  world.emit({ type: 'call', entry });
  return shown;
}

async function run(
  world: World,
  polling: LongPolling,
  method: MethodName | undefined,
  raw: JsonObject,
): Promise<CallEnd> {
  try {
    if (method === undefined) throw new BotApiError(404, 'Not Found');
    const parameters = readParameters(method, raw);
    const result =
      method === 'getUpdates'
        ? await polling.getUpdates(parameters as ParametersOf<'getUpdates'>)
        : (METHODS[method] as (world: World, parameters: unknown) => unknown)(world, parameters);
    const body =
      result instanceof DescribedResult
        ? { ok: true, result: result.result, description: result.description }
        : { ok: true, result };
    return { type: 'answer', status: 200, body };
  } catch (err) {
    if (err instanceof BotApiError) return refuse(err);
    throw err;
  }
}

function refuse({ status, message, parameters }: BotApiError): CallEnd {
  const body = { ok: false, error_code: status, description: message, ...(parameters && { parameters }) };
  return { type: 'answer', status, body };
}

function isHarmful({ status, retryAfter, hang, reset }: FaultRule): boolean {
  return status !== undefined || retryAfter !== undefined || hang === true || reset === true;
}

function toFaultEnd({ hang, reset, retryAfter, description, status = 429 }: FaultRule): CallEnd {
  if (hang) return { type: 'hang' };
  if (reset) return { type: 'reset' };
  const words = description ?? DESCRIPTIONS[status] ?? `Error ${status}`;
  const text =
    status === 429 && description === undefined && retryAfter !== undefined
      ? `${words}: retry after ${retryAfter}`
      : words;
  return refuse(new BotApiError(status, text, retryAfter === undefined ? undefined : { retry_after: retryAfter }));
}

const DESCRIPTIONS: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  409: 'Conflict',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

function toOutcome(end: CallEnd): string {
  if (end.type !== 'answer') return end.type;
  const { description } = end.body;
  return end.body['ok'] === true ? 'ok' : typeof description === 'string' ? description : `${end.status}`;
}

function toChatId(world: World, given: unknown): number | undefined {
  if (typeof given === 'string' && given.startsWith('@')) return resolveChat(world, given)?.id;
  return toNumber(given);
}

function toNumber(given: unknown): number | undefined {
  if (typeof given === 'number') return given;
  return typeof given === 'string' && /^-?\d+$/.test(given) ? Number(given) : undefined;
}
