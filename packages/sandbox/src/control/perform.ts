import { ActError } from '../world/sandbox-errors.js';
import type { World } from '../world/world.js';
import type { ActName } from './act-schema.js';
import { ACT_SHAPES } from './act-schema.js';
import { ACTS } from './acts/index.js';

/** Performs the act that a body names in `do`; an impossible one throws an ActError with a sentence. */
export function perform(world: World, body: unknown): object {
  const { do: name, ...rest } = (body ?? {}) as { do?: unknown };
  if (typeof name !== 'string' || !isActName(name)) {
    throw new ActError(`"do" must be one of: ${Object.keys(ACT_SHAPES).join(', ')}.`);
  }
  const parsed = ACT_SHAPES[name].safeParse(rest);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ActError(`${name}: ${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'wrong'}.`);
  }
  return (ACTS[name] as (world: World, act: unknown) => object)(world, parsed.data);
}

function isActName(name: string): name is ActName {
  return name in ACT_SHAPES;
}
