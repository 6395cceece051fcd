import { member } from './en/member.js';

/** English. Texts are for a tired person on a phone: short, concrete, and never scolding. */
export const en = { ...member } as const;
