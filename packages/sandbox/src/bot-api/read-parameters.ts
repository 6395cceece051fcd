import type { z } from 'zod';
import { badRequest } from '../world/sandbox-errors.js';
import type { JsonObject } from '../world/types.js';
import type { MethodName, ParametersOf } from './parameters.js';
import { PARAMETERS } from './parameters.js';

/** Telegram's words for some parameters that are missing. */
const WORDS_FOR_MISSING: Record<string, string> = {
  chat_id: 'chat_id is empty',
  text: 'message text is empty',
  user_id: 'invalid user_id specified',
  message_id: 'message identifier is not specified',
  message_ids: 'message identifiers are not specified',
  photo: 'there is no photo in the request',
};

/**
 * Checks a call's parameters: unknown names, missing ones and wrong types are refused.
 * `null` and absent are the same, as for Telegram.
 */
export function readParameters<Name extends MethodName>(method: Name, raw: JsonObject): ParametersOf<Name> {
  const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== null && value !== undefined));
  const result = PARAMETERS[method].safeParse(given);
  if (result.success) return result.data as ParametersOf<Name>;
  const { issues } = result.error;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  throw badRequest(issue ? describe(issue, given) : 'wrong parameters');
}

function describe(issue: z.core.$ZodIssue, given: JsonObject): string {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return `unexpected parameter "${[...issue.path, issue.keys[0]].join('.')}"`;
  }
  const [name] = issue.path;
  if (issue.path.length === 1 && typeof name === 'string' && !(name in given)) {
    return WORDS_FOR_MISSING[name] ?? `parameter "${path}" is required`;
  }
  return `wrong value of parameter "${path}": ${issue.message}`;
}
