import { log } from './en/log.js';
import { member } from './en/member.js';
import { overview } from './en/overview.js';
import { people } from './en/people.js';
import { privacy } from './en/privacy.js';
import { protect } from './en/protect.js';
import { rules } from './en/rules.js';
import { setUp } from './en/set-up.js';
import { settings } from './en/settings.js';

/** English. Texts are for a tired person on a phone: short, concrete, and never scolding. */
export const en = {
  ...member,
  ...protect,
  ...people,
  ...overview,
  ...setUp,
  ...rules,
  ...privacy,
  ...settings,
  ...log,
} as const;
