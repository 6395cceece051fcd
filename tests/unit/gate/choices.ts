/** A group that chose something, and one member of it; on fakes. */
import { parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import type { GroupSettings } from '@gmbot/core/domain/settings';
import { createFakeGate, type FakeGate } from '../../support/fakes/gate.js';

export const GROUP = parseChatId(-1001);
export const CHANNELS = [parseChatId(-2001), parseChatId(-2002), parseChatId(-2003)] as const;
export const [NEWS, DEALS] = CHANNELS;
export const MIA = parseUserId(101);
export const MINUTE_MS = 60 * 1000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

export async function stage(settings: Partial<GroupSettings>, channels: readonly (typeof NEWS)[] = [NEWS]) {
  const bench = createFakeGate();
  const key = await bench.protect(GROUP, channels);
  await bench.store.groups.changeSettings(key, settings);
  bench.world.place(GROUP, MIA, 'member');
  return { ...bench, key };
}

/** Says something and waits until all that follows is done; whether it stands. */
export async function say(bench: FakeGate): Promise<boolean> {
  const before = new Set(bench.world.messages.keys());
  bench.say(GROUP, MIA);
  const [said] = [...bench.world.messages.keys()].filter((id) => !before.has(id));
  await bench.agenda.settle(5000);
  return said !== undefined && bench.world.messages.has(said);
}

export function joins(bench: FakeGate, chatId: typeof NEWS): void {
  bench.world.change(chatId, MIA, { status: 'member' }, MIA);
  bench.deliver();
}

export function comesBack(bench: FakeGate): void {
  bench.world.change(GROUP, MIA, { status: 'left' }, MIA);
  joins(bench, GROUP);
}

export async function change(bench: FakeGate & { readonly key: number }, patch: Partial<GroupSettings>): Promise<void> {
  const { group } = await bench.policy(GROUP);
  await bench.gate.turnGroup.follow(group.settings, await bench.store.groups.changeSettings(group.key, patch));
  await bench.agenda.settle(5000);
}

export function warningTexts({ world }: FakeGate): readonly string[] {
  return [...world.messages.values()].flatMap((message) => (message === null ? [] : [message.content.text]));
}
