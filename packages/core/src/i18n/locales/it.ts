import { log } from './it/log.js';
import { member } from './it/member.js';
import { overview } from './it/overview.js';
import { people } from './it/people.js';
import { privacy } from './it/privacy.js';
import { protect } from './it/protect.js';
import { rules } from './it/rules.js';
import { setUp } from './it/set-up.js';
import { settings } from './it/settings.js';

/** Italian. */
export const it = {
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
