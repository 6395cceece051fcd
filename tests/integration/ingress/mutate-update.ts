/** Mutations of updates as the Bot API sends them: in their values, in their shape, and in their bytes. */
import { createChance, type Chance } from '../../chaos/support/random.js';

/** What is sent. */
export interface Mutated {
  readonly body: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  /** True iff it is JSON with an integer `update_id` within the limit: an update, however odd. */
  readonly isUpdate: boolean;
}

const USER = { id: 501, is_bot: false, first_name: 'Mia', last_name: 'Sol', username: 'mia', language_code: 'en' };
const CHAT = { id: -1001, type: 'supergroup', title: 'Harbour Talk', username: 'harbour', is_forum: true };
const REPLIED = { message_id: 3, date: 1_790_000_000, chat: CHAT, from: USER, text: 'before', sender_chat: CHAT };
const MESSAGE = {
  message_id: 4,
  date: 1_790_000_000,
  chat: CHAT,
  from: USER,
  message_thread_id: 9,
  is_topic_message: true,
  text: '/protect @news',
  entities: [
    { type: 'bot_command', offset: 0, length: 8 },
    { type: 'text_mention', offset: 9, length: 5, user: USER },
  ],
  reply_to_message: { ...REPLIED, reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: 'w:1' }]] } },
};
const MEMBER = {
  status: 'restricted',
  user: USER,
  is_member: true,
  until_date: 1_800_000_000,
  can_send_messages: false,
};
const MEMBER_UPDATED = {
  chat: CHAT,
  from: USER,
  date: 1_790_000_000,
  old_chat_member: { status: 'left', user: USER },
  new_chat_member: MEMBER,
};

/** One of each kind that we use, and one that we do not. */
const REAL: readonly Readonly<Record<string, unknown>>[] = [
  { message: MESSAGE },
  { message: { ...MESSAGE, text: undefined, photo: [{ file_id: 'a', width: 1, height: 1 }], media_group_id: 'album' } },
  { message: { ...MESSAGE, text: undefined, new_chat_members: [USER, { ...USER, id: 502 }] } },
  { message: { ...MESSAGE, sender_chat: CHAT, is_automatic_forward: true, migrate_to_chat_id: -1002 } },
  { edited_message: { ...MESSAGE, edit_date: 1_790_000_100 } },
  { callback_query: { id: '77', from: USER, data: 'w:1', chat_instance: '5', message: { ...REPLIED, message_id: 5 } } },
  { my_chat_member: MEMBER_UPDATED },
  { chat_member: MEMBER_UPDATED },
  { chat_join_request: { chat: CHAT, from: USER, user_chat_id: 501, date: 1_790_000_000 } },
  { poll: { id: '1', question: '?', options: [] } },
];

const KEYS = [
  '__proto__',
  'constructor',
  'toJSON',
  'then',
  'length',
  'id',
  'message',
  'from',
  'chat',
  '',
  '\u0000',
  '💥',
];
const BIG_BYTES = 1024 * 1024;

/** Updates of one seed; the same number gives the same one. */
export function createMutator(seed: number): (updateId: number) => Mutated {
  const chance = createChance(seed);

  return function mutate(updateId) {
    const real = chance.pick(REAL) ?? {};
    const update: Record<string, unknown> = { update_id: updateId, ...structuredClone(real) };
    const depth = 1 + chance.below(4);
    for (let count = 0; count < depth; count += 1) changeSomewhere(update, chance);
    return chance.does(0.1) ? toBrokenText(update, chance) : toText(update, chance);
  };
}

function toText(update: Record<string, unknown>, chance: Chance): Mutated {
  if (chance.does(0.003)) update['padding'] = 'x'.repeat(BIG_BYTES);
  const body = Buffer.from(JSON.stringify(update));
  const isId = Number.isInteger(update['update_id']) && Object.hasOwn(update, 'update_id');
  return { body, isUpdate: isId && body.length <= BIG_BYTES };
}

/** Cut off, bytes flipped, not JSON at all, or announced as something else. */
function toBrokenText(update: Record<string, unknown>, chance: Chance): Mutated {
  const whole = Buffer.from(JSON.stringify(update));
  const end = chance.below(whole.length);
  switch (chance.below(5)) {
    case 0:
      return { body: whole.subarray(0, end), isUpdate: false };
    case 1: {
      const bytes = Buffer.from(whole);
      for (let count = 0; count < 8; count += 1) bytes[chance.below(bytes.length)] = chance.below(256);
      return { body: bytes, isUpdate: false };
    }
    case 2:
      return {
        body: Buffer.from(chance.pick(['', 'null', '[]', '"x"', '{', '7', 'NaN', '\ufeff{}']) ?? ''),
        isUpdate: false,
      };
    case 3:
      return { body: Buffer.from('['.repeat(20_000)), isUpdate: false };
    default: {
      const type = chance.pick([
        'text/plain',
        'application/json; charset=latin1',
        'multipart/form-data',
        '*/*',
        '💥'.normalize(),
      ]);
      return { body: whole, headers: { 'content-type': encodeURI(type ?? '') }, isUpdate: false };
    }
  }
}

type Place = Record<string, unknown>;

/** Walks to a random place and does something there. */
function changeSomewhere(root: Place, chance: Chance): void {
  let place = root;
  for (let next: Place | undefined = place; next !== undefined; next = chance.pick(listInner(place))) {
    place = next;
    if (chance.does(0.3)) break;
  }
  change(place, chance);
}

/** Objects and arrays in a place; an array is a place whose keys are numbers. */
function listInner(place: Place): readonly Place[] {
  return Object.values(place).filter((value): value is Place => typeof value === 'object' && value !== null);
}

function change(place: Place, chance: Chance): void {
  const key = chance.pick(Object.keys(place)) ?? 'x';
  const other = chance.pick(KEYS) ?? 'y';
  switch (chance.below(5)) {
    case 0:
      delete place[key];
      return;
    case 1:
      if (Array.isArray(place)) return void place.push(strange(chance));
      // as a sender writes it: an own key, whatever it is named
      Object.defineProperty(place, other, {
        value: strange(chance),
        enumerable: true,
        configurable: true,
        writable: true,
      });
      return;
    case 2:
      place[key] = [place[key], place[key]];
      return;
    case 3:
      place[key] = { [other]: place[key] };
      return;
    default:
      place[key] = strange(chance);
  }
}

function strange(chance: Chance): unknown {
  const values: readonly unknown[] = [
    null,
    true,
    '',
    -0,
    0.5,
    -1,
    2 ** 53,
    1e308,
    -(2 ** 63),
    '9'.repeat(40),
    '\ud800',
    '\u202e\u0000\u0007',
    'x'.repeat(5000),
    '/protect '.repeat(200),
    [],
    {},
    [[[[[]]]]],
    { toString: 1, valueOf: null },
    { $ne: null },
    nest(60),
    Array.from({ length: 300 }, (_, index) => ({ id: index })),
  ];
  return chance.pick(values);
}

function nest(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = { message: value };
  return value;
}
