// @ts-check
/** Puts the page together: one store, one live line to the sandbox, and views that follow the store. */
import { createActions } from './actions.js';
import { listen, readCalls, readWorld, Refusal } from './api.js';
import { createCalls } from './calls.js';
import { createChat } from './chat.js';
import { createChats } from './chats.js';
import { byId } from './dom.js';
import { createGuide } from './guide.js';
import { createLinkState } from './link-state.js';
import { createMembers } from './members.js';
import { createPeople } from './people.js';
import { findChat, listChats } from './standing.js';
import { createStore } from './store.js';
import { createTabs } from './tabs.js';
import { GENERAL_TOPIC } from './timeline.js';

/** @typedef {import('./types.js').World} World */

const CALLS_KEPT = 500;
const REFRESH_MS = 80;
const RETRY_MS = 2000;
const MEMORY = 'gmbot-sandbox-place';

const store = createStore({
  world: null,
  me: null,
  chatId: null,
  threadId: GENERAL_TOPIC,
  tab: 'chat',
  link: 'connecting',
  replyTo: null,
  editing: null,
  sendAs: { kind: 'self' },
  pressing: new Set(),
  prefill: null,
  calls: [],
  seen: {},
});
const actions = createActions(store);
const page = { store, actions };

for (const render of [
  createLinkState(),
  createTabs(byId('tabs'), store),
  createPeople(byId('people'), page),
  createChats(byId('chats'), page),
  createChat(byId('chat'), page),
  createGuide(byId('guide'), page),
  createCalls(byId('calls')),
  createMembers(byId('members'), page),
]) {
  store.subscribe(render);
}
store.subscribe(({ world, me, chatId }) => {
  if (world) sessionStorage.setItem(MEMORY, JSON.stringify({ me, chatId }));
});

let isReading = false;
let isStale = false;

/** Reads the world again; what changes meanwhile is read right after. */
async function refresh() {
  if (isReading) {
    isStale = true;
    return;
  }
  isReading = true;
  isStale = false;
  try {
    const world = await readWorld();
    if (isAnother(world)) return startOver();
    show(world);
  } catch (err) {
    if (!(err instanceof Refusal)) throw err;
    store.set({ link: 'lost' });
    setTimeout(() => void refresh(), RETRY_MS);
  } finally {
    setTimeout(endReading, REFRESH_MS); // a raid is many changes: a dozen pictures a second are enough
  }
}

function endReading() {
  isReading = false;
  if (isStale) void refresh();
}

/**
 * Whether the sandbox has forgotten the world that is on the page.
 * @param {World} world
 */
function isAnother(world) {
  return world.counters.nextUpdateId < (store.get().world?.counters.nextUpdateId ?? 0);
}

function startOver() {
  sessionStorage.removeItem(MEMORY);
  location.reload();
}

/** @param {World} world */
function show(world) {
  const before = store.get();
  const isFirst = before.world === null;
  const memory = isFirst ? readMemory() : before;
  const me = world.users.find(({ id }) => id === memory.me)?.id ?? findStart(world);
  const chats = listChats(world, me);
  const migrated = findChat(world, memory.chatId)?.migratedTo;
  const wanted =
    migrated && before.chatId !== null && !findChat(before.world ?? world, memory.chatId)?.migratedTo
      ? migrated
      : memory.chatId;
  const isThere = chats.some(({ id }) => id === wanted) || wanted === me;
  const chatId = isThere ? wanted : (chats[0]?.id ?? null);
  store.set({ world, me, chatId, link: 'live', seen: readSeen(world, chatId, isFirst ? null : before.seen) });
}

/** @param {World} world */
function findStart(world) {
  const group = world.chats.find(({ type }) => type === 'supergroup');
  return group?.members.find(({ status }) => status === 'creator')?.userId ?? world.users[0]?.id ?? null;
}

/**
 * @param {World} world
 * @param {number | null} openId
 * @param {Record<number, number> | null} before `null` = everything so far counts as read
 */
function readSeen(world, openId, before) {
  return Object.fromEntries(
    world.chats.map(({ id, messages }) => {
      const last = messages.at(-1)?.messageId ?? 0;
      return [id, before === null || id === openId ? last : (before[id] ?? 0)];
    }),
  );
}

/** @returns {{ me: number | null, chatId: number | null }} */
function readMemory() {
  return JSON.parse(sessionStorage.getItem(MEMORY) ?? '{"me":null,"chatId":null}');
}

async function reload() {
  await refresh();
  const { world } = store.get();
  const calls = world && (await readCalls(world.counters.calls - CALLS_KEPT).catch(() => null));
  if (calls) store.set({ calls });
}

listen({
  state: () => void refresh(),
  call: (call) => store.set({ calls: [...store.get().calls.filter(({ n }) => n !== call.n), call].slice(-CALLS_KEPT) }),
  answer: actions.receiveAnswer,
  link(link) {
    store.set({ link });
    if (link === 'live') void reload();
  },
});
