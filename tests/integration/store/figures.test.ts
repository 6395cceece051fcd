import type { OnQuery } from '@gmbot/core/store/connection';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NOW_MS, pickUser, protect } from '../../support/contracts/stores.js';
import { openTestStore, type TestStore } from '../../support/store.js';

let store: TestStore;

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

it('counts the links in force whose channel is lost, and the members who are not settled', async () => {
  const [lost, off, sound] = [await protect(store), await protect(store), await protect(store)];
  await store.channels.markLost(lost.channel.key, NOW_MS);
  await store.channels.markLost(off.channel.key, NOW_MS);
  await store.groups.setEnabled(off.key, false);
  await store.unsettled.add(sound.key, pickUser(), 'poison', NOW_MS);

  const figures = await store.countFigures();
  await store.channels.markFound(lost.channel.key);
  const mended = await store.countFigures();

  expect(figures).toEqual({ suspendedLinks: 1, unsettledMembers: 1 });
  expect(mended).toEqual({ suspendedLinks: 0, unsettledMembers: 1 });
});

it('tells of every statement: what it does, and how long it took', async () => {
  const told: Parameters<OnQuery>[0][] = [];
  const watched = store.join({ onQuery: (query) => void told.push(query) });

  await watched.countFigures();
  await watched.channels.markFound((await protect(watched)).channel.key);

  const kinds = new Set(told.map(({ statement }) => statement));
  expect(kinds).toContain('select');
  expect(kinds).toContain('update');
  expect(told.every(({ durationMs }) => Number.isFinite(durationMs) && durationMs >= 0)).toBe(true);
});
