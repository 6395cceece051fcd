import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenStores, protect } from './stores.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const ALL = 100_000;

/** What everyone promises who says which chats are to be looked at. */
export function describeChatLooks(name: string, open: OpenStores): void {
  describe(`${name}: chats to be looked at`, () => {
    let stores: Awaited<ReturnType<OpenStores>>;
    /** Later than the making of every row. */
    let laterMs = 0;
    beforeAll(async () => {
      stores = await open();
      laterMs = Date.UTC(2036, 0, 1);
    });
    afterAll(() => stores.close());

    it('gives each to one of many, and again once it is due again', async () => {
      const { key, channel } = await protect(stores);
      const request = { beforeMs: laterMs, nowMs: laterMs, limit: ALL };

      const taken = await Promise.all([1, 2, 3].map(() => stores.chatLooks.claim(request)));
      const early = await stores.chatLooks.claim({ ...request, nowMs: laterMs + DAY_MS });
      const again = await stores.chatLooks.claim({ ...request, beforeMs: laterMs + 1, nowMs: laterMs + DAY_MS });

      const count = (looks: readonly Awaited<ReturnType<typeof stores.chatLooks.claim>>[]): readonly number[] => [
        looks.flatMap(({ groups }) => groups).filter((group) => group.key === key).length,
        looks.flatMap(({ channels }) => channels).filter((one) => one.key === channel.key).length,
      ];
      expect([count(taken), count([early]), count([again])]).toEqual([
        [1, 1],
        [0, 0],
        [1, 1],
      ]);
    });

    it('leaves out groups that we are not in and channels that are lost or required by nobody', async () => {
      const away = await protect(stores);
      const lost = await protect(stores);
      const loose = await protect(stores);
      const rights = { isPresent: false, canDelete: false, canRestrict: false, canInvite: false };
      await stores.groups.setRights(away.key, rights, 2);
      await stores.channels.markLost(lost.channel.key, 1);
      await stores.groups.unlink(loose.key, loose.channel.key);

      const looks = await stores.chatLooks.claim({ beforeMs: laterMs + 9, nowMs: laterMs + 9, limit: ALL });

      expect(looks.groups.map(({ key }) => key)).not.toContain(away.key);
      expect(looks.channels.map(({ key }) => key)).not.toContain(lost.channel.key);
      expect(looks.channels.map(({ key }) => key)).not.toContain(loose.channel.key);
    });
  });
}
