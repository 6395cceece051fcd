/** A failure whose message is all that its reader needs: it says what is wrong and how to mend it. */
export class Fault extends Error {}

/**
 * What a caught failure tells, whatever was thrown.
 *
 * @param {unknown} err
 * @returns {{ message: string, code?: string, stderr?: string, cause?: unknown }}
 */
export function toFailure(err) {
  return err instanceof Error ? err : { message: String(err) };
}

/**
 * Ends the process over a failure: a `Fault` by its message alone, anything else with its stack.
 *
 * @param {unknown} err
 * @returns {never}
 */
export function exitWith(err) {
  console.error(err instanceof Fault ? `\n${err.message}` : err);
  process.exit(1);
}
