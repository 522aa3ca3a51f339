import { browser } from 'wxt/browser';
import type english from '../../public/_locales/en/messages.json';

/** Every message there is; a key that is not in the English file does not compile. */
export type MessageKey = keyof typeof english;

/** Keys of messages with one form per plural category, such as `words_one` and `words_other`. */
type PluralKey = { [K in MessageKey]: K extends `${infer Base}_other` ? Base : never }[MessageKey];

/** Returns a message in the browser's language; `$1`, `$2` … are replaced by the substitutes. */
export function message(key: MessageKey, substitutes?: string | string[]): string {
  return browser.i18n.getMessage(key, substitutes);
}

/** How a language counts. */
interface Counting {
  rules: Intl.PluralRules;
  numbers: Intl.NumberFormat;
}

/** By language. Creating these objects is slow, and each entry of a long outline needs them. */
const countings = new Map<string, Counting>();

function countingIn(lang: string): Counting {
  const known = countings.get(lang);
  if (known) return known;
  const made = { rules: new Intl.PluralRules(lang), numbers: new Intl.NumberFormat(lang) };
  countings.set(lang, made);
  return made;
}

/** Returns a message with a number, in the plural form that the language has for it. */
export function plural(key: PluralKey, count: number): string {
  const { rules, numbers } = countingIn(uiLanguage());
  const category = rules.select(count);
  const number = numbers.format(count);
  return (
    message(`${key}_${category}` as MessageKey, number) ||
    message(`${key}_other` as MessageKey, number)
  );
}

/**
 * Returns the direction of our messages, which may be in another language than the browser's
 * interface.
 */
export function uiDirection(): 'ltr' | 'rtl' {
  return message('language_code') === 'ar' ? 'rtl' : 'ltr';
}

/** Sets language and direction on the root element of one of our pages. */
export function showLanguage(): void {
  document.documentElement.lang = uiLanguage();
  document.documentElement.dir = uiDirection();
}

/** Formats a calendar day (ISO 8601) in the interface language, such as "Nov 10, 2024". */
export function formatDay(iso: string): string {
  const format = new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(new Date(iso));
}

/**
 * Formats a moment as briefly as possible: "14:05" if it is today, "3 Nov" if it is this year.
 *
 * @param at milliseconds since 1970
 */
export function formatMoment(at: number, now = Date.now()): string {
  const [then, today] = [new Date(at), new Date(now)];
  const isToday = then.toDateString() === today.toDateString();
  const isThisYear = then.getFullYear() === today.getFullYear();
  const style: Intl.DateTimeFormatOptions = isThisYear
    ? { day: 'numeric', month: 'short' }
    : { dateStyle: 'medium' };
  return new Intl.DateTimeFormat(uiLanguage(), isToday ? { timeStyle: 'short' } : style).format(at);
}

/** Formats a list: "one, two". */
export function formatList(parts: readonly string[]): string {
  return new Intl.ListFormat(uiLanguage(), { type: 'unit', style: 'short' }).format(parts);
}

/**
 * Returns the language of our messages as a BCP 47 tag: the browser's with its region if we have
 * that translation, otherwise that of the messages used instead.
 */
export function uiLanguage(): string {
  const own = browser.i18n.getUILanguage();
  const ours = message('language_code');
  return own.split('-')[0] === ours.split('-')[0] ? own : ours;
}
