/** Jobs as each version of us has put them into the queues. A file is never changed: the queues of others hold them. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { JobName } from '@gmbot/core/queues/jobs';
import type { QueueName } from '@gmbot/core/queues/names';

const FOLDER = fileURLToPath(new URL('../fixtures/payloads/', import.meta.url));

/** One job as it was. */
export interface PayloadFixture {
  /** Such as `v1/handle-update.press`. */
  readonly title: string;
  readonly queue: QueueName;
  readonly name: JobName;
  readonly data: Readonly<Record<string, unknown>>;
}

/** All of every version. */
export function readPayloadFixtures(): readonly PayloadFixture[] {
  return readdirSync(FOLDER).flatMap((version) =>
    readdirSync(`${FOLDER}${version}`).map((file) => {
      const fixture = JSON.parse(readFileSync(`${FOLDER}${version}/${file}`, 'utf8')) as Omit<PayloadFixture, 'title'>;
      return { ...fixture, title: `${version}/${file.replace('.json', '')}` };
    }),
  );
}
