import { log } from './de/log.js';
import { member } from './de/member.js';
import { overview } from './de/overview.js';
import { people } from './de/people.js';
import { privacy } from './de/privacy.js';
import { protect } from './de/protect.js';
import { rules } from './de/rules.js';
import { setUp } from './de/set-up.js';
import { settings } from './de/settings.js';

/** German. */
export const de = {
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
