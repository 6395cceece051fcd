import { DEFAULT_LANGUAGE, type Language } from '@gmbot/core/i18n/catalogs';
import { LANGUAGES, toTelegramCode } from '@gmbot/core/i18n/languages';
import { getTexts } from '@gmbot/core/i18n/texts';
import type { CommandName } from '@gmbot/core/telegram/slim-update';

/** The arguments of one `setMyCommands`. @see https://core.telegram.org/bots/api#setmycommands */
export interface CommandMenu {
  readonly scope: { readonly type: 'all_private_chats' | 'all_group_chats' | 'all_chat_administrators' };
  /** Left out for everyone who has no menu in their own language. */
  readonly language_code?: string;
  readonly commands: readonly { readonly command: CommandName; readonly description: string }[];
}

const PRIVATE = ['start', 'help', 'forgetme'] as const satisfies readonly CommandName[];
const MEMBERS = ['help'] as const satisfies readonly CommandName[];
/** What is used most comes first. */
const ADMINISTRATORS = [
  'protect',
  'unprotect',
  'status',
  'settings',
  'doctor',
  'why',
  'trust',
  'untrust',
  'trusted',
  'hold',
  'free',
  'recheck',
  'stats',
  'help',
] as const satisfies readonly CommandName[];

/** What Telegram shows when someone types "/", by where they are and what they may do. */
export function listCommandMenus(): readonly CommandMenu[] {
  return LANGUAGES.flatMap((language) =>
    listMenusIn(language).map((menu) =>
      language === DEFAULT_LANGUAGE ? menu : { ...menu, language_code: toTelegramCode(language) },
    ),
  );
}

function listMenusIn(language: Language): readonly CommandMenu[] {
  const texts = getTexts(language);
  const describe = (names: readonly CommandName[]): CommandMenu['commands'] =>
    names.map((command) => ({ command, description: texts.plain(`menu.${command}`) }));
  return [
    { scope: { type: 'all_private_chats' }, commands: describe(PRIVATE) },
    { scope: { type: 'all_group_chats' }, commands: describe(MEMBERS) },
    { scope: { type: 'all_chat_administrators' }, commands: describe(ADMINISTRATORS) },
  ];
}
