import { log } from './es/log.js';
import { member } from './es/member.js';
import { overview } from './es/overview.js';
import { people } from './es/people.js';
import { privacy } from './es/privacy.js';
import { protect } from './es/protect.js';
import { rules } from './es/rules.js';
import { setUp } from './es/set-up.js';
import { settings } from './es/settings.js';

/** Spanish. */
export const es = {
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
