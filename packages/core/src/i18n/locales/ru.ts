import { log } from './ru/log.js';
import { member } from './ru/member.js';
import { overview } from './ru/overview.js';
import { people } from './ru/people.js';
import { privacy } from './ru/privacy.js';
import { protect } from './ru/protect.js';
import { rules } from './ru/rules.js';
import { setUp } from './ru/set-up.js';
import { settings } from './ru/settings.js';

/** Russian. */
export const ru = {
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
