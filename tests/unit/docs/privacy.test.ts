/** What docs/privacy.md promises about time is what the code keeps to. */
import { readFileSync } from 'node:fs';
import { LAST_ANSWER_MS } from '@gmbot/core/domain/evidence';
import { REQUEST_MS } from '@gmbot/core/limits/join-requests';
import { HEALTH_WINDOW_MS } from '@gmbot/core/limits/look-up-health';
import { SEEN_KEEP_SECONDS } from '@gmbot/core/limits/seen-members';
import { UPDATE_JOB_OPTIONS } from '@gmbot/core/queues/update-queue';
import { KEEP_MS } from '@gmbot/core/store/prune';
import { parseWorkerConfig } from '@gmbot/core/config/worker-config';
import { expect, it } from 'vitest';

const DAY_MS = 24 * 60 * 60 * 1000;
const text = readFileSync(new URL('../../../docs/privacy.md', import.meta.url), 'utf8');
const lines = text.split('\n');
const { memberTtlMs, nonMemberTtlMs } = parseWorkerConfig({
  BOT_TOKEN: '4242:secret-token',
  DATABASE_URL: 'postgresql://gmbot@db:5432/gmbot',
  REDIS_URL: 'redis://queues:6379',
});
const { removeOnComplete, removeOnFail } = UPDATE_JOB_OPTIONS;

it.each([
  ['| ledger row', `closed rows ${KEEP_MS / DAY_MS} days`],
  ['| audit', `${KEEP_MS / DAY_MS} days`],
  ['| jobs', `the last ${removeOnComplete.count} of a queue, ${removeOnComplete.age / 3600} h`],
  ['| jobs', `${removeOnFail.age / (24 * 3600)} days or ${removeOnFail.count.toLocaleString('en')}`],
  ['| members seen', `${SEEN_KEEP_SECONDS / (24 * 3600)} days`],
  ['| pending join requests', REQUEST_MS === DAY_MS ? 'a day at most' : 'another time'],
  ['| counters', `look-ups ${HEALTH_WINDOW_MS / 1000} s`],
  ['| membership of', `${memberTtlMs / 60_000} min (yes) or ${nonMemberTtlMs / 60_000} min (no)`],
  ['| membership of', `kept for ${LAST_ANSWER_MS / 3_600_000} h`],
])('%s… is kept as long as it says: %s', (start, promise) => {
  expect(lines.find((line) => line.startsWith(start))).toContain(promise);
});
