import { log } from './ar/log.js';
import { member } from './ar/member.js';
import { overview } from './ar/overview.js';
import { people } from './ar/people.js';
import { privacy } from './ar/privacy.js';
import { protect } from './ar/protect.js';
import { rules } from './ar/rules.js';
import { setUp } from './ar/set-up.js';
import { settings } from './ar/settings.js';

/** Arabic. */
export const ar = {
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
