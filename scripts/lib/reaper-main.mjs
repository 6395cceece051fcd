// The process behind reaper.mjs. Its standard input ends when its parent does, for whatever reason.
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { endLeftover } from './processes.mjs';
import { endStrays } from './strays.mjs';

let last = '';
for await (const line of createInterface({ input: process.stdin })) last = line;
if (last !== '' && last !== 'dismissed') await settle(JSON.parse(last));

/** @param {import('./reaper.mjs').Estate} estate */
async function settle({ charges, folder, variable }) {
  if (variable) endStrays({ variable });
  for (const charge of charges) await endLeftover(charge);
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
