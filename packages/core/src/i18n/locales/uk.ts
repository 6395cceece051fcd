import { log } from './uk/log.js';
import { member } from './uk/member.js';
import { overview } from './uk/overview.js';
import { people } from './uk/people.js';
import { privacy } from './uk/privacy.js';
import { protect } from './uk/protect.js';
import { rules } from './uk/rules.js';
import { setUp } from './uk/set-up.js';
import { settings } from './uk/settings.js';

/** Ukrainian. */
export const uk = {
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
