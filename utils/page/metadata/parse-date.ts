import { isAscii, scriptPattern } from '../dom/index.ts';

/** A calendar day found in a text, with its position there. */
export interface FoundDate {
  /** ISO 8601, YYYY-MM-DD. */
  iso: string;
  /** Offset of its first character. */
  start: number;
  /** Offset after its last character. */
  end: number;
}

/** The order of year, month and day in a form. */
type Order = 'ymd' | 'mdy' | 'dmy';

const YEAR = String.raw`((?:19|20)\d\d)`;
/** Every form has the year in four digits; a text without one needs no further test. */
const ANY_YEAR = new RegExp(YEAR);
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|\.)?`;
/**
 * Any character but spaces, digits, punctuation, symbols and emoji, and the letters of East Asia,
 * which no month's name has. A pattern for "any letter" would take a browser longer.
 */
const LETTER = String.raw`[^\s\d!-/:-@[-\x60{-~\u00a1-\u00bf\u060c\u061b\u061c\u2000-\u2bff\u3000-\u9fff\uac00-\ud7ff\ufe00-\ufe6f\uff00-\uff20\u{1f000}-\u{1faff}]`;
/**
 * Only from the first letter of a word on: a search from each letter of a long word would take
 * forever.
 */
const MONTH = String.raw`(?<!${LETTER})(${LETTER}+)\.?`;
const OF = String.raw`(?:\s+(?:de|of|del))?`;
/** Spaces, and the direction marks that Arabic dates contain. */
const SPACE = String.raw`[\s\u061c\u200e\u200f]`;
const COMMA = String.raw`(?:${SPACE}*[,،，]${SPACE}*|${SPACE}+)`;

/**
 * The forms of a date, the surest first, with the month as a number or a name, and a cheap test of
 * whether a text may contain the form. Compiling all of these patterns takes a browser as long as
 * reading a short post, so each is compiled when its test succeeds.
 */
const FORMS: readonly (readonly [pattern: string, order: Order, has: RegExp])[] = [
  [`${YEAR}-(\\d\\d)-(\\d\\d)(?!\\d)`, 'ymd', /-/],
  [`${YEAR}\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]`, 'ymd', /[年년]/],
  [`(?<!\\d)${YEAR}([/.-])\\s?(\\d{1,2})\\2\\s?(\\d{1,2})(?!\\d)`, 'ymd', /\d[/.-]/],
  [`${MONTH}${SPACE}+${DAY}${COMMA}${YEAR}(?!\\d)`, 'mdy', ANY_YEAR],
  [`(?<!\\d)${DAY}${OF}(?:${SPACE}+|-)${MONTH}${OF}(?:${COMMA}|-)${YEAR}(?!\\d)`, 'dmy', ANY_YEAR],
  [`(?<!\\d)(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?${YEAR}(?!\\d)`, 'dmy', /\d\./],
  [`(\\d{1,2})\\s+th(?:áng|g\\.?)\\s+(\\d{1,2}),?\\s+(?:năm\\s+)?${YEAR}(?!\\d)`, 'dmy', /\sth/],
];

const SLASHED = `(?<!\\d[-/]?|/)(\\d{1,2})${SPACE}?([/-])${SPACE}?(\\d{1,2})${SPACE}?\\2${SPACE}?${YEAR}(?!\\d|\\2)`;

/** Most characters of a text that are searched; no line around a title is longer. */
const MOST_CHARACTERS = 500;

/**
 * Languages whose month names are known besides the page's own: those that blogs are written in.
 */
const LANGUAGES = 'en de fr es pt it nl pl ru uk tr ar id vi'.split(' ');

/**
 * Finds the first date in a short text (its first 500 characters) in the page's language, English,
 * or another common one; `undefined` if there is none. A date with two readings (02/03/2024) counts
 * only if the language tells which is meant.
 *
 * @param lang BCP 47 tag; an unknown or broken one counts as English
 */
export function findDate(text: string, lang: string): FoundDate | undefined {
  const latin = toLatinSigns(text.slice(0, MOST_CHARACTERS));
  if (!ANY_YEAR.test(latin)) return undefined;
  let first: FoundDate | undefined;
  for (const [pattern, order, has] of FORMS) {
    if (!has.test(latin)) continue;
    for (const match of latin.matchAll(scriptPattern(pattern, 'gu'))) {
      const found = fromMatch(match, order, lang);
      if (!found) continue;
      if (!first || found.start < first.start) first = found;
      break;
    }
  }
  if (first) return first;
  const slashed = /[/-]/.test(latin) ? scriptPattern(SLASHED).exec(latin) : null;
  const order = slashed && slashedOrder(slashed, lang);
  return slashed && order ? fromMatch(slashed, order, lang) : undefined;
}

/**
 * Returns the day of a machine-readable date (`2024-11-10T00:00:00Z`) as it is written, in whatever
 * time zone, as ISO 8601; `undefined` if it is none.
 */
export function isoDay(value: string | null | undefined): string | undefined {
  const match = /^\s*(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(value ?? '');
  if (match) return toIso(Number(match[1]), Number(match[2]), Number(match[3]));
  return value ? findDate(value, 'en')?.iso : undefined;
}

/** Number of days between two ISO 8601 days, never negative. */
export function daysApart(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

function fromMatch(match: RegExpExecArray, order: Order, lang: string): FoundDate | undefined {
  const groups = match.slice(1).filter((group) => !/^[/.-]$/.test(group));
  const part = (name: string): string => groups[order.indexOf(name)] ?? '';
  const month = /^\d+$/.test(part('m')) ? Number(part('m')) : monthOf(part('m'), lang);
  const iso = month && toIso(Number(part('y')), month, Number(part('d')));
  if (!iso) return undefined;
  return { iso, start: match.index, end: match.index + match[0].length };
}

function slashedOrder(match: RegExpExecArray, lang: string): Order | undefined {
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (first > 12 || first === second) return 'dmy';
  if (second > 12) return 'mdy';
  const locale = lang.toLowerCase();
  // Plain "en" is the default of servers that were never configured, and their dates are American;
  // whoever sets British English pads with zeros.
  const isPadded = match[1]?.startsWith('0') === true || match[3]?.startsWith('0') === true;
  if (locale === 'en-us' || (locale === 'en' && !isPadded)) return 'mdy';
  return locale === 'en' || locale === '' ? undefined : 'dmy';
}

/** Days in each month. `Date` knows them, too, but takes a moment when a script uses it first. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Years from 1990 to 2099 only, of which every fourth is a leap year. */
function toIso(year: number, month: number, day: number): string | undefined {
  if (year < 1990 || year >= 2100 || month < 1 || day < 1) return undefined;
  const longest = month === 2 ? (year % 4 === 0 ? 29 : 28) : DAYS[month - 1];
  if (longest === undefined || day > longest) return undefined;
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

/**
 * Replaces Arabic, Persian and full-width digits and punctuation by ASCII, one for one, so that
 * offsets stay.
 */
function toLatinSigns(text: string): string {
  if (!/[\u0660-\u06F9\uFF0D-\uFF19]/.test(text)) return text;
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\uFF0D-\uFF19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

const monthNames = new Map<string, Map<string, number>>();

function monthOf(name: string, lang: string): number | undefined {
  const wanted = folded(name);
  for (const language of [lang, ...LANGUAGES]) {
    const month = monthsIn(language).get(wanted);
    if (month) return month;
  }
  return undefined;
}

/** Lower case without accents, whatever their encoding, and with Turkish `ı` as `i`. */
function folded(name: string): string {
  const small = name.toLowerCase();
  if (isAscii(small)) return small;
  return small
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .replaceAll('ı', 'i');
}

/** Most pages are in English, and the first `Intl.DateTimeFormat` takes some milliseconds. */
const ENGLISH_MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

function englishMonths(): Map<string, number> {
  const names = new Map([['sept', 9]]);
  for (const [index, name] of ENGLISH_MONTHS.entries()) {
    names.set(name, index + 1).set(name.slice(0, 3), index + 1);
  }
  return names;
}

/**
 * Month names of a language, long and short, in the form they have in a date (genitive if there is
 * one).
 */
function monthsIn(lang: string): Map<string, number> {
  if (lang !== 'en' && /^en\b/i.test(lang)) return monthsIn('en');
  const known = monthNames.get(lang);
  if (known) return known;
  const names = lang === 'en' ? englishMonths() : namesFromIntl(lang);
  monthNames.set(lang, names);
  return names;
}

function namesFromIntl(lang: string): Map<string, number> {
  const names = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    const format = dateFormat(lang, month);
    for (let index = 0; index < 12; index += 1) {
      const parts = format.formatToParts(new Date(Date.UTC(2024, index, 15)));
      const at = parts.findIndex((part) => part.type === 'month');
      const name = parts[at]?.value.replace(/\.$/, '');
      if (!name) continue;
      // In Hebrew, "in" is written as one word with what follows it.
      const glued = /\S*$/.exec(parts[at - 1]?.value ?? '')?.[0] ?? '';
      for (const one of [name, glued + name]) names.set(folded(one), index + 1);
    }
  }
  return names;
}

/** A date format for a language; English for a tag that `Intl` does not know. */
function dateFormat(lang: string, month: 'long' | 'short'): Intl.DateTimeFormat {
  const options = { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' } as const;
  try {
    return new Intl.DateTimeFormat(`${lang}-u-ca-gregory-nu-latn`, options);
  } catch {
    return dateFormat('en', month);
  }
}
