// `npm run check`: format, lint, types and import boundaries, from a bare checkout.
import { availableParallelism } from 'node:os';
import { listChecks } from './lib/checks.mjs';
import { exitWith } from './lib/fault.mjs';
import { prepare } from './lib/prepare.mjs';
import { capture } from './lib/run-step.mjs';
import { elapsed, paint, say } from './lib/say.mjs';

await prepare({ build: false }).catch(exitWith);
const waiting = listChecks();
const atOnce = Math.max(1, Math.min(waiting.length, availableParallelism()));
const outcomes = await Promise.all(Array.from({ length: atOnce }, work));
const failed = outcomes.flat();
say(failed.length === 0 ? paint('All checks passed.', 'green') : paint(`Failed: ${failed.join(', ')}`, 'red'));
process.exitCode = failed.length === 0 ? 0 : 1;

/** Does one check after the other, as long as any is left. */
async function work() {
  const failures = [];
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const since = performance.now();
    const { output, code } = await capture(process.execPath, check.command);
    const mark = code === 0 ? paint('✓', 'green') : paint('✗', 'red');
    say(`${mark} ${check.name} ${paint(elapsed(since), 'dim')}`);
    if (code === 0) continue;
    say(output.trimEnd());
    if (check.remedy) say(`  ${paint(`mends most of it: ${check.remedy}`, 'dim')}`);
    failures.push(check.name);
  }
  return failures;
}
