import type { JsonObject } from '../world/types.js';
import type { World } from '../world/world.js';
import type { MethodName, ParametersOf } from './parameters.js';

/** Answers one method: returns its result, or throws a BotApiError. */
export type Method<Name extends MethodName> = (world: World, parameters: ParametersOf<Name>) => unknown;

/** A result that goes with a description of its own, as those of setWebhook do. */
export class DescribedResult {
  readonly result: unknown;
  readonly description: string;

  constructor(result: unknown, description: string) {
    this.result = result;
    this.description = description;
  }
}

/** What a method without long polling may be. */
export type MethodTable = { [Name in Exclude<MethodName, 'getUpdates'>]: Method<Name> };

/** A call as it came in, before its parameters were checked. */
export interface RawCall {
  method: string;
  parameters: JsonObject;
}
