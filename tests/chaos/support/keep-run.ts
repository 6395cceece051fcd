/** What is left of a run for whoever wants to know what happened: one JSON object a line. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { OwnDatabase } from '../../support/system/own-database.js';
import type { Facts } from './facts.js';
import type { Window } from './troubles.js';
import type { Violation, Witness } from './witness.js';

/** What was seen, what stood in the way, and what must not have been. */
export interface Kept {
  readonly witness: Pick<Witness, 'calls' | 'updates'>;
  readonly facts: Pick<Facts, 'listPairs'>;
  readonly windows: readonly Window[];
  readonly violations: readonly Violation[];
  readonly database: Pick<OwnDatabase, 'query'>;
}

/** Writes it beside the logs of the processes. */
export async function keepRun(folder: string, { witness, facts, windows, violations, database }: Kept): Promise<void> {
  const updates = [...witness.updates.values()].map(({ body, atMs, kind }) => ({ atMs, kind, body }));
  const holds = await database.query('SELECT g.chat_id, h.* FROM holds h JOIN groups g ON g.id = h.group_id');
  const files = { journal: witness.calls, updates, windows, violations, holds, facts: facts.listPairs() };
  for (const [name, values] of Object.entries(files))
    await writeFile(path.join(folder, `${name}.jsonl`), values.map((value) => JSON.stringify(value)).join('\n'));
}
