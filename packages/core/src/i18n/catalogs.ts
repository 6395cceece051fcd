import { en } from './locales/en.js';

/** The English texts; their keys and values are those of every language. */
export type Messages = typeof en;
/** Names one of our texts. */
export type MessageKey = keyof Messages;
/** All texts of one language. */
export type Catalog = Readonly<Record<MessageKey, string>>;

/** Every language; one more is one more file in `locales`, named here. */
export const CATALOGS = { en } as const satisfies Record<string, Catalog>;
/** A language that we speak. */
export type Language = keyof typeof CATALOGS;

/** The language of a group or person who chose none. */
export const DEFAULT_LANGUAGE: Language = 'en';
