import { log } from './zh-Hans/log.js';
import { member } from './zh-Hans/member.js';
import { overview } from './zh-Hans/overview.js';
import { people } from './zh-Hans/people.js';
import { privacy } from './zh-Hans/privacy.js';
import { protect } from './zh-Hans/protect.js';
import { rules } from './zh-Hans/rules.js';
import { setUp } from './zh-Hans/set-up.js';
import { settings } from './zh-Hans/settings.js';

/** Simplified Chinese. */
export const zhHans = {
  ...member,
  ...protect,
  ...people,
  ...overview,
  ...privacy,
  ...rules,
  ...setUp,
  ...settings,
  ...log,
} as const;
