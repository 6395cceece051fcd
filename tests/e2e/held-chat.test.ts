import { describe, expect, it } from 'vitest';
import type { Call, Person } from '../support/system/sandbox-client.js';
import { setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

const HOLD_SECONDS = 30;
/** Whatever shows in the chat. */
const HELD_METHODS = ['deleteMessage', 'restrictChatMember', 'sendMessage', 'editMessageText'];
const BEFORE = ['ava', 'ben', 'cleo', 'dan', 'eva', 'finn'];
const MEANWHILE = ['gus', 'hana', 'ivo', 'jana', 'karl', 'lena'];

const system = useSystem({ workers: 2 });

describe('a chat that Telegram holds for thirty seconds', () => {
  it('delays nobody but itself, and never mutes whoever joins the channel meanwhile', async ({ annotate }) => {
    const held = await setScene(system(), { channels: 1, members: { mia: [], noah: [] } });
    const nobody: readonly number[] = [];
    const members = Object.fromEntries([...BEFORE, ...MEANWHILE].map((name) => [name, nobody]));
    const other = await setScene(system(), { channels: 1, members });
    const { mia, noah } = held.people;
    const spoken = new Map<string, number>();
    const speak = async (names: readonly string[]): Promise<void> => {
      for (const name of names) {
        spoken.set(name, Date.now());
        await other.say(personOf(name));
        await other.eventually(async () => expect(await other.isHeld(personOf(name))).toBe(true));
      }
    };
    await speak(BEFORE);
    const expiresInMs = HOLD_SECONDS * 1000;
    for (const method of HELD_METHODS)
      await system().sandbox.addFault({ method, chatId: held.group.id, retryAfter: HOLD_SECONDS, expiresInMs });
    const heldUntilMs = Date.now() + expiresInMs;
    const lateMessage = await held.say(mia);
    const goodMessage = await held.say(noah);
    await held.eventually(async () => expect((await held.calls('deleteMessage')).length).toBeGreaterThan(0));

    await held.join(held.channelAt(0), noah);
    await speak(MEANWHILE);
    const meanwhile = await listActs(MEANWHILE);
    await held.expectGone(lateMessage, 2 * expiresInMs);
    await held.expectHeld(mia);
    await held.quiet();

    expect(meanwhile).toHaveLength(MEANWHILE.length);
    for (const { at } of meanwhile) expect(at).toBeLessThan(heldUntilMs);
    expect(await held.calls('restrictChatMember', noah)).toHaveLength(0);
    expect(await held.stands(goodMessage)).toBe(true);
    await annotate(
      `Message to hold in another chat (ms): ${describeTimes(await listActs(BEFORE))} before, ` +
        `${describeTimes(meanwhile)} during the hold`,
    );

    function personOf(name: string): Person {
      const person = other.people[name];
      if (person === undefined) throw new Error(`Nobody is called ${name}`);
      return person;
    }

    async function listActs(names: readonly string[]): Promise<readonly (Call & { readonly afterMs: number })[]> {
      const acts = await Promise.all(
        names.map(async (name) => {
          const calls = await other.calls('restrictChatMember', personOf(name));
          return calls.map((call) => ({ ...call, afterMs: call.at - (spoken.get(name) ?? 0) }));
        }),
      );
      return acts.flat();
    }
  });
});

function describeTimes(acts: readonly { readonly afterMs: number }[]): string {
  return acts.map(({ afterMs }) => afterMs).join(', ');
}
