// @ts-check
/** What a t.me link means inside the sandbox. Pure. */

/** @typedef {import('./types.js').World} World */

/**
 * @typedef {{ kind: 'chat', chatId: number }
 *   | { kind: 'start', payload: string }
 *   | { kind: 'add-bot', to: 'group' | 'channel', rights: string[], payload: string }
 *   | { kind: 'person', userId: number }
 *   | { kind: 'outside', url: string }} Target
 */

/**
 * @param {World} world
 * @param {string} link
 * @returns {Target}
 */
export function resolveLink(world, link) {
  const outside = { kind: /** @type {const} */ ('outside'), url: link };
  const url = URL.canParse(link) ? new URL(link) : null;
  if (!url) return outside;
  if (url.protocol === 'tg:') return resolveDeepLink(url) ?? outside;
  if (!['t.me', 'telegram.me', 'telegram.dog'].includes(url.hostname)) return outside;
  const invited = world.chats.find(({ inviteLink }) => inviteLink && samePath(inviteLink, url));
  if (invited) return { kind: 'chat', chatId: invited.id };
  const [first = '', second = ''] = url.pathname.split('/').filter(Boolean);
  if (first === 'c') return resolveChat(world, (chat) => chat.id === Number(`-100${second}`)) ?? outside;
  if (first.toLowerCase() === world.bot.username?.toLowerCase()) return resolveBotLink(url);
  return resolveChat(world, (chat) => chat.username?.toLowerCase() === first.toLowerCase()) ?? outside;
}

/** @param {URL} url @returns {Target | null} */
function resolveDeepLink(url) {
  const userId = Number(url.searchParams.get('id'));
  return url.host === 'user' && userId ? { kind: 'person', userId } : null;
}

/** @param {string} inviteLink @param {URL} url */
function samePath(inviteLink, url) {
  return URL.canParse(inviteLink) && new URL(inviteLink).pathname === url.pathname;
}

/**
 * @param {World} world
 * @param {(chat: import('./types.js').Chat) => boolean} matches
 * @returns {Target | null}
 */
function resolveChat(world, matches) {
  const chat = world.chats.find(matches);
  return chat ? { kind: 'chat', chatId: chat.migratedTo ?? chat.id } : null;
}

/** @param {URL} url @returns {Target} */
function resolveBotLink({ searchParams }) {
  const rights = (searchParams.get('admin') ?? '').split(/[ +]/).filter(Boolean);
  for (const to of /** @type {const} */ (['group', 'channel'])) {
    const payload = searchParams.get(`start${to}`);
    if (payload !== null) return { kind: 'add-bot', to, rights, payload };
  }
  return { kind: 'start', payload: searchParams.get('start') ?? '' };
}
