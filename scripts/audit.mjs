// Asks the registry for known faults in what is shipped. Exit 0: none that matters; 1: some, listed; 75: nobody answers here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAudit } from './lib/audit.mjs';
import { root } from './lib/paths.mjs';
import { installEnvironment } from './lib/prepare.mjs';
import { capture } from './lib/run-step.mjs';
import { say } from './lib/say.mjs';

const NOBODY_ANSWERS = 75;
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const command = ['--yes', packageManager.split('+')[0], 'audit', '--prod', '--json'];
const { output } = await capture('npx', command, installEnvironment(process.env));
const audit = readAudit(output);
if (audit === null) {
  say('The registry of this machine answers no audit: known faults in dependencies were not asked for.');
  process.exitCode = NOBODY_ANSWERS;
} else {
  for (const fault of audit) say(`${fault.severity}: ${fault.module}: ${fault.title} ${fault.url}`);
  say(audit.length === 0 ? 'No grave fault is known in what is shipped.' : `${audit.length} grave faults.`);
  process.exitCode = audit.length === 0 ? 0 : 1;
}
