import { log } from './fa/log.js';
import { member } from './fa/member.js';
import { overview } from './fa/overview.js';
import { people } from './fa/people.js';
import { privacy } from './fa/privacy.js';
import { protect } from './fa/protect.js';
import { rules } from './fa/rules.js';
import { setUp } from './fa/set-up.js';
import { settings } from './fa/settings.js';

/** Persian. */
export const fa = {
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
