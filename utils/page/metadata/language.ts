import { scriptPattern } from '../dom/index.ts';

/**
 * Scripts, the language that each suggests, and how many Latin letters say as much as one of its
 * characters.
 */
const SCRIPTS: readonly { lang: string; scripts: readonly string[]; weight: number }[] = [
  { lang: 'ko', scripts: ['Hangul'], weight: 2 },
  { lang: 'zh', scripts: ['Han', 'Hiragana', 'Katakana'], weight: 3 },
  { lang: 'ar', scripts: ['Arabic'], weight: 1 },
  { lang: 'he', scripts: ['Hebrew'], weight: 1 },
  { lang: 'ru', scripts: ['Cyrillic'], weight: 1 },
  { lang: 'el', scripts: ['Greek'], weight: 1 },
  { lang: 'hi', scripts: ['Devanagari'], weight: 1 },
  { lang: 'th', scripts: ['Thai'], weight: 1 },
];

const KANA = ['Hiragana', 'Katakana'];
/** A text in Japanese has at least this share of kana. */
const LEAST_KANA = 0.15;

/**
 * Number and length of the samples: short pieces from the whole text, which may begin with a
 * quotation.
 */
const PIECES = 64;
const PIECE = 64;

/**
 * Returns the language of a text: the declared one, unless most of the text is in a script that
 * this language does not use. Templates leave `<html lang="en">` on many pages in other languages,
 * and `lang="zh"` on some in English.
 *
 * @param declared the `lang` of the page; may be empty or broken
 * @returns a BCP 47 tag that `Intl` accepts; `en` if nothing is known
 */
export function findLanguage(declared: string, text: string): string {
  const lang = canonical(declared) ?? 'en';
  const sample = sampleOf(text);
  const written = scriptOf(sample);
  if (!written) return NEVER_LATIN.test(lang) && isLatinAlone(sample) ? 'en' : lang;
  return usesScriptOf(lang, written) ? lang : written;
}

/**
 * Languages that nobody writes in Latin letters, among those that templates of blogs are made for.
 */
const NEVER_LATIN = /^(?:zh|ja|ko|ar|fa|ur|he|ru|uk|be|bg|mk|el|hi|th)(?!.*-latn)(?:-|$)/i;
/** From this number of letters on, a text in such a language would have some of its own script. */
const LEAST_LETTERS = 300;
const NOT_LATIN = /[^\0-\u036f\u2000-\u2bff]/;

function isLatinAlone(sample: string): boolean {
  return !NOT_LATIN.test(sample) && countOf(sample, ['Latin']) >= LEAST_LETTERS;
}

/** The language that the script of most of a text suggests; `undefined` for Latin. */
function scriptOf(sample: string): string | undefined {
  // Most texts are Latin, which one fast test tells.
  if (!NOT_LATIN.test(sample)) return undefined;
  const counts = SCRIPTS.map(({ lang, scripts, weight }) => ({
    lang,
    weight: countOf(sample, scripts) * weight,
  }));
  const first = counts.reduce((most, count) => (count.weight > most.weight ? count : most));
  const all = counts.reduce((sum, { weight }) => sum + weight, countOf(sample, ['Latin']));
  if (first.weight === 0 || first.weight * 2 <= all) return undefined;
  if (first.lang !== 'zh') return first.lang;
  return countOf(sample, KANA) * 3 > first.weight * LEAST_KANA ? 'ja' : 'zh';
}

function countOf(text: string, scripts: readonly string[]): number {
  const source = scripts.map((script) => `\\p{Script=${script}}`).join('');
  return text.match(scriptPattern(`[${source}]`, 'gu'))?.length ?? 0;
}

function sampleOf(text: string): string {
  if (text.length <= PIECES * PIECE) return text;
  const step = text.length / PIECES;
  return Array.from({ length: PIECES }, (_, index) =>
    text.slice(Math.floor(index * step), Math.floor(index * step) + PIECE),
  ).join(' ');
}

/** Languages that share a script. */
const SHARED: Record<string, readonly string[]> = {
  zh: ['zh', 'yue', 'ja', 'lzh', 'nan', 'hak', 'wuu', 'ko'],
  ja: ['ja'],
  ar: ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd', 'ku', 'ks', 'pa', 'arz', 'ary'],
  he: ['he', 'yi', 'iw'],
  ru: ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg', 'tt', 'ba', 'uz', 'az', 'bs'],
  hi: ['hi', 'mr', 'ne', 'sa', 'kok', 'mai', 'bho'],
};

function usesScriptOf(lang: string, written: string): boolean {
  const base = lang.split('-')[0] ?? '';
  return base === written || (SHARED[written]?.includes(base) ?? false);
}

/**
 * Returns a language tag in the form that `Intl` accepts; `undefined` if it is none. Never throws.
 */
export function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
