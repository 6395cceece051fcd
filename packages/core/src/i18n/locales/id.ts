import { log } from './id/log.js';
import { member } from './id/member.js';
import { overview } from './id/overview.js';
import { people } from './id/people.js';
import { privacy } from './id/privacy.js';
import { protect } from './id/protect.js';
import { rules } from './id/rules.js';
import { setUp } from './id/set-up.js';
import { settings } from './id/settings.js';

/** Indonesian. */
export const id = {
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
