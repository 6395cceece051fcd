// The people of the run: what they do, and what must have become of them once all is quiet.
import { setTimeout as delay } from 'node:timers/promises';

const MEMBERS = 24;
const GROUPS = 2;
const CHANNELS = 2;
const BOT_RIGHTS = { canDeleteMessages: true, canRestrictMembers: true, canInviteUsers: true };
const SHARE_OF_SPEECH = 0.6;

/** @param {{ readUrl: () => string, paceMs: number, random: () => number }} options */
export function createWorld({ readUrl, paceMs, random }) {
  const groups = [];
  const channels = [];
  const people = [];
  /** Who is in which channels: user id → ids. */
  const joined = new Map();
  /** What was said while a channel was missing and no time since has seen its author complete. */
  const owed = new Map();
  const counts = { said: 0, muted: 0, joined: 0, left: 0 };
  let firstUpdateId = 0;
  let isGoing = false;
  let walk = Promise.resolve();

  async function request(path, body) {
    const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await fetch(`${readUrl()}${path}`, body === undefined ? {} : init);
    const answer = await response.json();
    if (!response.ok) throw new Error(`${path} ${JSON.stringify(body)}: ${JSON.stringify(answer)}`);
    return answer;
  }

  function act(name, details) {
    return request('/sandbox/act', { do: name, ...details });
  }

  const readState = () => request('/sandbox/state');

  async function setUp() {
    firstUpdateId = (await readState()).counters.nextUpdateId;
    const { user: owner } = await act('create-user', { firstName: 'Owner' });
    for (let n = 1; n <= CHANNELS; n += 1) {
      const about = { type: 'channel', title: `Channel ${n}`, username: `fleet_channel_${n}`, ownerId: owner.id };
      const { chat } = await act('create-chat', about);
      await act('add-bot', { chatId: chat.id, by: owner.id });
      channels.push(chat.id);
    }
    for (let n = 1; n <= GROUPS; n += 1) {
      const { chat } = await act('create-chat', { type: 'supergroup', title: `Group ${n}`, ownerId: owner.id });
      await act('add-bot', { chatId: chat.id, by: owner.id, admin: BOT_RIGHTS });
      groups.push(chat.id);
    }
    for (let n = 1; n <= MEMBERS; n += 1) {
      const { user } = await act('create-user', { firstName: `Member ${n}` });
      people.push(user.id);
      joined.set(user.id, new Set());
      for (const chatId of groups) await act('join', { chatId, userId: user.id });
      if (n % 2 === 0) for (const chatId of channels) await join(user.id, chatId);
    }
    const names = channels.map((_, index) => `@fleet_channel_${index + 1}`).join(' ');
    for (const chatId of groups) await act('say', { chatId, userId: owner.id, text: `/protect ${names}` });
  }

  const isComplete = (userId) => joined.get(userId).size === CHANNELS;

  async function join(userId, chatId) {
    await act('join', { chatId, userId });
    joined.get(userId).add(chatId);
    counts.joined += 1;
    if (isComplete(userId)) for (const [key, author] of owed) if (author === userId) owed.delete(key);
  }

  async function leave(userId, chatId) {
    await act('leave', { chatId, userId });
    joined.get(userId).delete(chatId);
    counts.left += 1;
  }

  /** Whoever is held cannot speak: the sandbox refuses as a client of Telegram does. */
  async function say(userId, chatId) {
    const text = `Words ${counts.said}`;
    const said = await act('say', { chatId, userId, text }).catch((err) => {
      if (!/may not speak/.test(String(err))) throw err;
      counts.muted += 1;
    });
    if (said === undefined) return;
    counts.said += 1;
    if (!isComplete(userId)) owed.set(`${chatId} ${said.messageId}`, userId);
  }

  async function step() {
    const pick = (list) => list[Math.floor(random() * list.length)];
    const userId = pick(people);
    if (random() < SHARE_OF_SPEECH) return say(userId, pick(groups));
    const chatId = pick(channels);
    return joined.get(userId).has(chatId) ? leave(userId, chatId) : join(userId, chatId);
  }

  async function go() {
    while (isGoing) {
      await step();
      await delay(paceMs);
    }
  }

  return {
    counts,
    groups,
    readState,
    readFirstUpdateId: () => firstUpdateId,
    setUp,
    setWebhook: (token, details) => request(`/bot${token}/setWebhook`, details),
    /** Everybody speaks once, so that the bot has seen them. */
    async greet() {
      for (const chatId of groups) for (const userId of people) await say(userId, chatId);
    },
    start() {
      isGoing = true;
      walk = go();
      walk.catch(() => undefined);
    },
    /** @throws what went wrong on the way */
    async stop() {
      isGoing = false;
      await walk;
    },
    /** Everything that is not as it must be. */
    async listFaults() {
      const { chats, counters } = await readState();
      const faults = counters.pendingUpdates === 0 ? [] : [`${counters.pendingUpdates} updates wait`];
      for (const group of chats.filter(({ id }) => groups.includes(id))) {
        for (const { userId, canSpeak } of group.members.filter((member) => joined.has(member.userId)))
          if (canSpeak !== isComplete(userId))
            faults.push(`${userId} ${canSpeak ? 'is free' : 'is held'} in ${group.id}`);
        for (const { messageId } of group.messages)
          if (owed.has(`${group.id} ${messageId}`)) faults.push(`message ${messageId} stands in ${group.id}`);
      }
      return faults;
    },
  };
}
