import { z } from 'zod';
import { badRequest } from '../world/sandbox-errors.js';
import type { JsonObject } from '../world/types.js';
import { checkUrl } from './text.js';

/** A button does exactly one of these, https://core.telegram.org/bots/api#inlinekeyboardbutton */
const ACTIONS = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
] as const;

const MAX_BUTTONS = 100;
const MAX_CALLBACK_BYTES = 64;

const buttonShape = z.strictObject({
  text: z.string(),
  icon_custom_emoji_id: z.string().optional(),
  style: z.enum(['danger', 'success', 'primary']).optional(),
  url: z.string().optional(),
  callback_data: z.string().optional(),
  web_app: z.unknown().optional(),
  login_url: z.unknown().optional(),
  switch_inline_query: z.string().optional(),
  switch_inline_query_current_chat: z.string().optional(),
  switch_inline_query_chosen_chat: z.unknown().optional(),
  copy_text: z.unknown().optional(),
  callback_game: z.unknown().optional(),
  pay: z.boolean().optional(),
  /** Left behind by telegraf's `Markup.button`; Telegram pays no heed to it. */
  hide: z.boolean().optional(),
});
const inlineShape = z.strictObject({ inline_keyboard: z.array(z.array(buttonShape)) });

/** https://core.telegram.org/bots/api#keyboardbutton, as far as people can press it here. */
const keyShape = z.union([
  z.string(),
  z.looseObject({
    text: z.string(),
    request_chat: z
      .looseObject({
        request_id: z.int32(),
        chat_is_channel: z.boolean(),
        user_administrator_rights: z.record(z.string(), z.boolean()).optional(),
        bot_administrator_rights: z.record(z.string(), z.boolean()).optional(),
      })
      .refine(isSubset, 'the rights of the bot must be a subset of those of the person')
      .optional(),
  }),
]);
const keyboardShape = z.array(z.array(keyShape));

type GivenRights = Readonly<Record<string, boolean>> | undefined;

function isSubset(request: {
  readonly user_administrator_rights?: GivenRights;
  readonly bot_administrator_rights?: GivenRights;
}): boolean {
  const { user_administrator_rights: theirs, bot_administrator_rights: ours = {} } = request;
  return theirs === undefined || Object.keys(ours).every((name) => !ours[name] || theirs[name] === true);
}

const OTHER_KEYBOARDS: Record<string, readonly string[]> = {
  keyboard: ['is_persistent', 'resize_keyboard', 'one_time_keyboard', 'input_field_placeholder', 'selective'],
  remove_keyboard: ['selective'],
  force_reply: ['input_field_placeholder', 'selective'],
};

/** Checks a reply markup; `undefined` for one without buttons, which takes a keyboard away. */
export function readMarkup(markup: JsonObject | undefined): JsonObject | undefined {
  if (markup === undefined || Object.keys(markup).length === 0) return undefined;
  if ('inline_keyboard' in markup) return readInlineKeyboard(markup);
  const kind = Object.keys(OTHER_KEYBOARDS).find((name) => name in markup);
  if (kind === undefined) throw badRequest("can't parse reply keyboard markup JSON object");
  const strange = Object.keys(markup).find((key) => key !== kind && !OTHER_KEYBOARDS[kind]?.includes(key));
  if (strange !== undefined) throw badRequest(`unexpected parameter "reply_markup.${strange}"`);
  if (kind === 'keyboard') checkKeyboard(markup[kind]);
  return markup;
}

function checkKeyboard(keyboard: unknown): void {
  const parsed = keyboardShape.safeParse(keyboard);
  if (parsed.success) return;
  const [issue] = parsed.error.issues;
  throw badRequest(`can't parse keyboard button: ${issue?.path.join('.')} ${issue?.message}`);
}

function readInlineKeyboard(markup: JsonObject): JsonObject | undefined {
  const parsed = inlineShape.safeParse(markup);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw badRequest(`can't parse inline keyboard button: ${issue?.path.join('.')} ${issue?.message}`);
  }
  const buttons = parsed.data.inline_keyboard.flat();
  if (buttons.length > MAX_BUTTONS) throw badRequest('reply markup is too long');
  for (const button of buttons) {
    if (button.text.trim() === '')
      throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    const actions = ACTIONS.filter((action) => button[action] !== undefined);
    if (actions.length !== 1) {
      throw badRequest(`can't parse inline keyboard button: exactly one action is expected, not ${actions.length}`);
    }
    if (button.url !== undefined) checkUrl(button.url);
    if (button.callback_data !== undefined) {
      const bytes = Buffer.byteLength(button.callback_data);
      if (bytes < 1 || bytes > MAX_CALLBACK_BYTES) throw badRequest('BUTTON_DATA_INVALID');
    }
  }
  return buttons.length === 0 ? undefined : markup;
}
