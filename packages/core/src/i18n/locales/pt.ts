import { log } from './pt/log.js';
import { member } from './pt/member.js';
import { overview } from './pt/overview.js';
import { people } from './pt/people.js';
import { privacy } from './pt/privacy.js';
import { protect } from './pt/protect.js';
import { rules } from './pt/rules.js';
import { setUp } from './pt/set-up.js';
import { settings } from './pt/settings.js';

/** Portuguese, as spoken in Brazil. */
export const pt = {
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
