import { log } from './fr/log.js';
import { member } from './fr/member.js';
import { overview } from './fr/overview.js';
import { people } from './fr/people.js';
import { privacy } from './fr/privacy.js';
import { protect } from './fr/protect.js';
import { rules } from './fr/rules.js';
import { setUp } from './fr/set-up.js';
import { settings } from './fr/settings.js';

/** French. */
export const fr = {
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
