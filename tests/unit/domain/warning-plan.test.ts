import { describe, expect, it } from 'vitest';
import { parseMessageId, parseUserId } from '@gmbot/core/domain/ids';
import {
  type PlannedMember,
  type PlannedWarning,
  RAID_PAUSE_MS,
  RAID_WINDOW_MS,
  planWarnings,
} from '@gmbot/core/domain/warning-plan';

const NOW_MS = 1_800_000_000_000;

function member(userId: number, warningId: number | null = null, isQuiet = false): PlannedMember {
  return { userId: parseUserId(userId), warningId, isQuiet };
}
function warning(id: number, claimedAtMs: number, isQuiet = false): PlannedWarning {
  return { id, claimedAtMs, grownAtMs: claimedAtMs, isQuiet, messageId: parseMessageId(id), claims: 1 };
}

describe('planWarnings', () => {
  it('gives one offender a warning of their own', () => {
    const plan = planWarnings([], [member(1)], NOW_MS);

    expect(plan).toEqual([{ warningId: null, isQuiet: false, userIds: [1] }]);
  });

  it('gives the second offender one too', () => {
    const plan = planWarnings([warning(10, NOW_MS - 500)], [member(1, 10), member(2)], NOW_MS);

    expect(plan).toEqual([{ warningId: null, isQuiet: false, userIds: [2] }]);
  });

  it('lets the third offender within ten seconds join the newest warning', () => {
    const standing = [warning(10, NOW_MS - 900), warning(11, NOW_MS - 500)];
    const plan = planWarnings(standing, [member(1, 10), member(2, 11), member(3)], NOW_MS);

    expect(plan).toEqual([{ warningId: 11, isQuiet: false, userIds: [3] }]);
  });

  it('sends anew once ten calm seconds have passed', () => {
    const old = NOW_MS - RAID_WINDOW_MS - 1;
    const plan = planWarnings([warning(10, old), warning(11, old)], [member(1, 10), member(2, 11), member(3)], NOW_MS);

    expect(plan).toEqual([{ warningId: null, isQuiet: false, userIds: [3] }]);
  });

  it('keeps adding to a shared warning while it grows', () => {
    const shared = warning(10, NOW_MS - RAID_PAUSE_MS);
    const plan = planWarnings([shared], [member(1, 10), member(2, 10), member(3)], NOW_MS);

    expect(plan).toEqual([{ warningId: 10, isQuiet: false, userIds: [3] }]);
  });

  it('puts many offenders at once into one warning', () => {
    const plan = planWarnings([], [member(1), member(2), member(3)], NOW_MS);

    expect(plan).toEqual([{ warningId: null, isQuiet: false, userIds: [1, 2, 3] }]);
  });

  it('costs two sends when fifty offenders come in ten seconds', () => {
    const standing: PlannedWarning[] = [];
    const members: PlannedMember[] = [];
    for (let n = 0; n < 50; n += 1) {
      const nowMs = NOW_MS + n * 200;
      members.push(member(n + 1));
      for (const { warningId, userIds } of planWarnings(standing, members, nowMs)) {
        const id = warningId ?? standing.length + 100;
        if (warningId === null) standing.push(warning(id, nowMs));
        for (const userId of userIds) members[userId - 1] = member(userId, id);
        const grown = standing.find((one) => one.id === id);
        if (grown !== undefined) standing[standing.indexOf(grown)] = { ...grown, grownAtMs: nowMs };
      }
    }

    expect(standing).toHaveLength(2);
    expect(members.every(({ warningId }) => warningId !== null)).toBe(true);
  });

  it('keeps members held in the background in one silent warning apart from the others', () => {
    const plan = planWarnings(
      [warning(10, NOW_MS, true)],
      [member(1, null, true), member(2, null, true), member(3)],
      NOW_MS,
    );

    expect(plan).toEqual([
      { warningId: 10, isQuiet: true, userIds: [1, 2] },
      { warningId: null, isQuiet: false, userIds: [3] },
    ]);
  });

  it('lets a warning take new names before its first send is answered, and none once a second one was claimed', () => {
    const open = { ...warning(10, NOW_MS, true), messageId: null };
    const loud = [
      { ...warning(11, NOW_MS), messageId: null, claims: 2 },
      { ...warning(12, NOW_MS), messageId: null, claims: 2 },
    ];

    const first = planWarnings([open], [member(1, null, true)], NOW_MS);
    const second = planWarnings([{ ...open, claims: 2 }], [member(1, null, true)], NOW_MS);
    const raid = planWarnings(loud, [member(2, 11), member(3, 11), member(4)], NOW_MS);

    expect([first, second, raid].flat().map(({ warningId }) => warningId)).toEqual([10, null, null]);
  });

  it('moves nobody who has a warning', () => {
    expect(planWarnings([warning(10, NOW_MS)], [member(1, 10)], NOW_MS)).toEqual([]);
  });
});
