import { log } from './uz/log.js';
import { member } from './uz/member.js';
import { overview } from './uz/overview.js';
import { people } from './uz/people.js';
import { privacy } from './uz/privacy.js';
import { protect } from './uz/protect.js';
import { rules } from './uz/rules.js';
import { setUp } from './uz/set-up.js';
import { settings } from './uz/settings.js';

/** Uzbek. */
export const uz = {
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
