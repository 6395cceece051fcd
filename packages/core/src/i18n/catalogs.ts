import { ar } from './locales/ar.js';
import { de } from './locales/de.js';
import { en } from './locales/en.js';
import { es } from './locales/es.js';
import { fa } from './locales/fa.js';
import { fr } from './locales/fr.js';
import { hi } from './locales/hi.js';
import { id } from './locales/id.js';
import { it } from './locales/it.js';
import { pt } from './locales/pt.js';
import { ru } from './locales/ru.js';
import { tr } from './locales/tr.js';
import { uk } from './locales/uk.js';
import { uz } from './locales/uz.js';
import { zhHans } from './locales/zh-Hans.js';

/** The English texts; their keys and values are those of every language. */
export type Messages = typeof en;
/** Names one of our texts. */
export type MessageKey = keyof Messages;
/** All texts of one language. */
export type Catalog = Readonly<Record<MessageKey, string>>;

/** Every language; one more is one more file in `locales`, named here. */
export const CATALOGS = {
  en,
  es,
  pt,
  ru,
  uk,
  ar,
  fa,
  tr,
  id,
  hi,
  de,
  fr,
  it,
  uz,
  'zh-Hans': zhHans,
} as const satisfies Record<string, Catalog>;
/** A language that we speak. */
export type Language = keyof typeof CATALOGS;

/** The language of a group or person who chose none. */
export const DEFAULT_LANGUAGE: Language = 'en';
