import { parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import type { EvidenceCache } from '@gmbot/core/gate/ports';
import { expect, it } from 'vitest';
import { createFakeGate } from '../../support/fakes/gate.js';

const GROUP = parseChatId(-1001);
const NEWS = parseChatId(-2001);
const MIA = parseUserId(101);
/** Held members are verified again after two minutes. */
const BEFORE_ANY_CHECK_MS = 110 * 1000;

it('frees a member who joined while the cache was away, though another process learned of it', async () => {
  let isAway = false;
  const bench = createFakeGate({
    wrap: (port) => {
      if (!isEvidence(port)) return port;
      const weigh: EvidenceCache['weigh'] = port.weigh.bind(port);
      return Object.assign(port, {
        isAlone: () => isAway,
        weigh: (...given: Parameters<typeof weigh>) =>
          isAway && given[1].updateId !== null ? Promise.resolve('stored' as const) : weigh(...given),
      });
    },
  });
  await bench.protect(GROUP, [NEWS]);
  bench.world.place(GROUP, MIA, 'member');
  bench.say(GROUP, MIA); // from now on this process knows that she is missing
  await bench.agenda.settle(5000);
  expect(bench.isHeldByUs(GROUP, MIA)).toBe(true);
  bench.world.change(NEWS, MIA, { status: 'member' }, MIA);
  isAway = true;
  bench.deliver();

  await bench.agenda.settle(BEFORE_ANY_CHECK_MS);

  expect(bench.world.seat(GROUP, MIA).mute).toBeNull();
});

function isEvidence(port: object): port is EvidenceCache {
  return 'weigh' in port && 'drop' in port;
}
