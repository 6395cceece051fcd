import { log } from './hi/log.js';
import { member } from './hi/member.js';
import { overview } from './hi/overview.js';
import { people } from './hi/people.js';
import { privacy } from './hi/privacy.js';
import { protect } from './hi/protect.js';
import { rules } from './hi/rules.js';
import { setUp } from './hi/set-up.js';
import { settings } from './hi/settings.js';

/** Hindi. */
export const hi = {
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
