import { log } from './tr/log.js';
import { member } from './tr/member.js';
import { overview } from './tr/overview.js';
import { people } from './tr/people.js';
import { privacy } from './tr/privacy.js';
import { protect } from './tr/protect.js';
import { rules } from './tr/rules.js';
import { setUp } from './tr/set-up.js';
import { settings } from './tr/settings.js';

/** Turkish. */
export const tr = {
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
