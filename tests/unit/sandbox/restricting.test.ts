import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Harbour } from './harbour.js';
import { MUTED, openHarbour } from './harbour.js';
import { PERMISSION_NAMES } from '@gmbot/sandbox/world/rights';

const EVERYTHING = Object.fromEntries(PERMISSION_NAMES.map((name) => [name, true]));
const DAY = 24 * 60 * 60;

describe('restricting', () => {
  let harbour: Harbour;
  let mia: number;

  beforeEach(async () => {
    harbour = await openHarbour();
    mia = await harbour.person('Mia', {}, harbour.group);
    harbour.takeUpdates();
  });
  afterEach(() => harbour.close());

  function restrict(more: Record<string, unknown> = {}) {
    return harbour.call('restrictChatMember', { chat_id: harbour.group, user_id: mia, permissions: MUTED, ...more });
  }
  async function standing(userId = mia) {
    return (await harbour.call('getChatMember', { chat_id: harbour.group, user_id: userId })).result;
  }

  it('silences a member', async () => {
    await restrict();

    const refusal = await harbour.refusal({ do: 'say', chatId: harbour.group, userId: mia, text: 'hi' });

    expect(refusal).toBe('This person may not speak here');
  });

  it('gives back the until_date as it was set', async () => {
    const until = Math.floor(harbour.world.now() / 1_000) + 30 * DAY;

    await restrict({ until_date: until });

    expect(await standing()).toMatchObject({ status: 'restricted', is_member: true, until_date: until });
  });

  it.each([29, 367 * DAY])('takes an end %i seconds away for forever', async (seconds) => {
    await restrict({ until_date: Math.floor(harbour.world.now() / 1_000) + seconds });

    expect(await standing()).toMatchObject({ until_date: 0 });
  });

  it('ends by itself, without an update', async () => {
    await restrict({ until_date: Math.floor(harbour.world.now() / 1_000) + 60 });
    harbour.takeUpdates();

    harbour.advance(60);

    expect(await standing()).toMatchObject({ status: 'member' });
    expect(harbour.takeUpdates()).toEqual([]);
  });

  it('tells the bot of its own act, from itself', async () => {
    await restrict();

    expect(harbour.takeUpdates()).toMatchObject([
      {
        chat_member: {
          from: { id: 4242 },
          old_chat_member: { status: 'member' },
          new_chat_member: { status: 'restricted' },
        },
      },
    ]);
  });

  it('replaces what an administrator set', async () => {
    await harbour.act({ do: 'restrict', chatId: harbour.group, by: harbour.owner, userId: mia });

    await restrict({ permissions: EVERYTHING });

    expect(await standing()).toMatchObject({ status: 'member' });
  });

  it('stays on someone who leaves and returns', async () => {
    await restrict();

    await harbour.act({ do: 'leave', chatId: harbour.group, userId: mia });
    const away = await standing();
    await harbour.act({ do: 'join', chatId: harbour.group, userId: mia });

    expect(away).toMatchObject({ status: 'restricted', is_member: false });
    expect(await standing()).toMatchObject({ status: 'restricted', is_member: true });
  });

  it('works on someone who is not there, and lifting leaves them away', async () => {
    const noah = await harbour.person('Noah');

    await restrict({ user_id: noah });
    const muted = await standing(noah);
    await restrict({ user_id: noah, permissions: EVERYTHING });

    expect(muted).toMatchObject({ status: 'restricted', is_member: false });
    expect(await standing(noah)).toMatchObject({ status: 'left' });
  });

  it('lets the default permissions of the group rule the free', async () => {
    const permissions = { can_send_messages: false };
    await harbour.act({ do: 'set-default-permissions', chatId: harbour.group, permissions });

    const view = await harbour.chat(harbour.group);

    expect(view.members.find(({ userId }) => userId === mia)?.canSpeak).toBe(false);
  });

  it('implies sending messages by sending polls unless permissions are independent', async () => {
    await restrict({ permissions: { can_send_polls: true } });
    const dependent = await standing();
    await restrict({ permissions: { can_send_polls: true }, use_independent_chat_permissions: true });

    expect([dependent, await standing()]).toMatchObject([{ can_send_messages: true }, { can_send_messages: false }]);
  });

  it('refuses in the words of Telegram', async () => {
    const adam = await harbour.person('Adam', {}, harbour.group);
    await harbour.act({ do: 'promote', chatId: harbour.group, by: harbour.owner, userId: adam });

    const refusals = [
      await restrict({ user_id: adam }),
      await restrict({ user_id: harbour.owner }),
      await restrict({ user_id: 4242 }),
      await restrict({ user_id: 999 }),
      await restrict({ chat_id: harbour.channel }),
      await restrict({ chat_id: -1 }),
      await restrict({ permissions: { can_sing: true } }),
    ];

    expect(refusals.map(({ status, description }) => [status, description])).toEqual([
      [400, 'Bad Request: user is an administrator of the chat'],
      [400, "Bad Request: can't remove chat owner"],
      [400, "Bad Request: can't restrict self"],
      [400, 'Bad Request: user not found'],
      [400, 'Bad Request: method is available only for supergroups'],
      [400, 'Bad Request: chat not found'],
      [400, 'Bad Request: unexpected parameter "permissions.can_sing"'],
    ]);
  });

  it('needs the right to restrict', async () => {
    const rights = { canDeleteMessages: true };
    await harbour.act({ do: 'promote', chatId: harbour.group, by: harbour.owner, userId: 4242, rights });

    const refused = await restrict();

    expect(refused.description).toBe('Bad Request: not enough rights to restrict/unrestrict chat member');
  });
});
