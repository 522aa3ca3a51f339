import { browser } from 'wxt/browser';
import type english from '../../public/_locales/en/messages.json';

/** Every message there is; a key that is not in the English file does not compile. */
export type MessageKey = keyof typeof english;

/** Messages with a form for each plural category: `words_one`, `words_other`. */
type PluralKey = { [K in MessageKey]: K extends `${infer Base}_other` ? Base : never }[MessageKey];

/** A text in the browser's language. `$1`, `$2` … stand for the substitutes. */
export function message(key: MessageKey, substitutes?: string | string[]): string {
  return browser.i18n.getMessage(key, substitutes);
}

/** What counts in a language. */
interface Counting {
  rules: Intl.PluralRules;
  numbers: Intl.NumberFormat;
}

/** Making one takes far longer than asking it, and each entry of a long outline asks. */
const countings = new Map<string, Counting>();

function countingIn(lang: string): Counting {
  const known = countings.get(lang);
  if (known) return known;
  const made = { rules: new Intl.PluralRules(lang), numbers: new Intl.NumberFormat(lang) };
  countings.set(lang, made);
  return made;
}

/** A text that counts something, in the plural form that the language has for the number. */
export function plural(key: PluralKey, count: number): string {
  const { rules, numbers } = countingIn(uiLanguage());
  const category = rules.select(count);
  const number = numbers.format(count);
  return (
    message(`${key}_${category}` as MessageKey, number) ||
    message(`${key}_other` as MessageKey, number)
  );
}

/** The direction of the texts, whatever that of the browser's own, which may be in another language. */
export function uiDirection(): 'ltr' | 'rtl' {
  return message('language_code') === 'ar' ? 'rtl' : 'ltr';
}

/** Says in the root of a page of ours in which language its texts are, and which way they run. */
export function showLanguage(): void {
  document.documentElement.lang = uiLanguage();
  document.documentElement.dir = uiDirection();
}

/** A calendar day in the reader's language: "Nov 10, 2024". */
export function formatDay(iso: string): string {
  const format = new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(new Date(iso));
}

/** When something was, as short as it can be told apart: "14:05" today, "3 Nov" this year. */
export function formatMoment(at: number, now = Date.now()): string {
  const [then, today] = [new Date(at), new Date(now)];
  const isToday = then.toDateString() === today.toDateString();
  const isThisYear = then.getFullYear() === today.getFullYear();
  const style: Intl.DateTimeFormatOptions = isThisYear
    ? { day: 'numeric', month: 'short' }
    : { dateStyle: 'medium' };
  return new Intl.DateTimeFormat(uiLanguage(), isToday ? { timeStyle: 'short' } : style).format(at);
}

/** Some things one after the other: "one, two". */
export function formatList(parts: readonly string[]): string {
  return new Intl.ListFormat(uiLanguage(), { type: 'unit', style: 'short' }).format(parts);
}

/**
 * The language of the texts, a BCP 47 tag: the browser's own, with its region, where there is a
 * translation into it, or else that of the texts it gets instead.
 */
export function uiLanguage(): string {
  const own = browser.i18n.getUILanguage();
  const ours = message('language_code');
  return own.split('-')[0] === ours.split('-')[0] ? own : ours;
}
