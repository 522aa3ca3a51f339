import { hasSign, scriptPattern } from '../dom/index.ts';

/** What there is to read in an article or a section. */
export interface Amount {
  /** Words, plus characters of scripts that are counted by the character. */
  words: number;
  codeLines: number;
  images: number;
}

/**
 * Silent reading of prose, in words per minute.
 *
 * English: 238, the mean of 190 studies (Brysbaert 2019, Journal of Memory and Language 109). The
 * others are scaled from it by their ratio to English in the IReST texts, which were read aloud
 * (Trauzettel-Klosinski and Dietz 2012, Investigative Ophthalmology & Visual Science 53:9; English
 * 228): Arabic 138, German 179, Spanish 218, Finnish 161, French 195, Hebrew 187, Italian 188,
 * Dutch 202, Polish 166, Portuguese 181, Russian 184, Slovene 180, Swedish 199, Turkish 166.
 */
const WORDS_A_MINUTE: Record<string, number> = {
  en: 238, ar: 144, de: 187, es: 228, fi: 168, fr: 204, he: 195, it: 196, nl: 211, pl: 173,
  pt: 189, ru: 192, sl: 188, sv: 208, tr: 173,
}; // prettier-ignore

/**
 * Silent reading in characters per minute, for scripts that are counted by the character. Chinese
 * 255 and Japanese 357: IReST, as above. Korean is not among the IReST texts; 400 is our own
 * estimate, from about 200 words per minute with two syllables each.
 */
const CHARACTERS_A_MINUTE: Record<string, number> = { zh: 255, ja: 357, ko: 400 };

/**
 * Lines of code per minute. Code is skimmed rather than read; no study gives a rate, so this is our
 * own estimate.
 */
const CODE_LINES_A_MINUTE = 30;

/** Seconds for the first image; each further image takes one second less, down to the least. */
const FIRST_IMAGE_SECONDS = 12;
const LEAST_IMAGE_SECONDS = 3;

/**
 * The usual rate for prose, in words (or characters) per minute; 238 for languages without a
 * figure.
 *
 * @param lang BCP 47 tag
 */
export function readingRate(lang: string): number {
  const base = lang.toLowerCase().split('-')[0] ?? 'en';
  // A page can name its language anything, `__proto__` too.
  const rates = [CHARACTERS_A_MINUTE, WORDS_A_MINUTE].find((some) => Object.hasOwn(some, base));
  return rates?.[base] ?? 238;
}

/**
 * Reading time in minutes, with fractions: prose at the rate of its language, code by the line,
 * images at 12 seconds for the first and less for each further one.
 *
 * @param lang BCP 47 tag of the text
 * @param rate the user's own rate in words (or characters) per minute, instead of the language's
 */
export function readingMinutes(amount: Amount, lang: string, rate?: number): number {
  const prose = amount.words / (rate ?? readingRate(lang));
  const code = amount.codeLines / CODE_LINES_A_MINUTE;
  return prose + code + imageSeconds(amount.images) / 60;
}

/** Rounds minutes for badge and popup: whole, and at least 1 if there is anything to read. */
export function wholeMinutes(minutes: number): number {
  return minutes > 0 ? Math.max(1, Math.round(minutes)) : 0;
}

function imageSeconds(images: number): number {
  const falling = Math.min(images, FIRST_IMAGE_SECONDS - LEAST_IMAGE_SECONDS);
  const sum = (falling * (2 * FIRST_IMAGE_SECONDS - falling + 1)) / 2;
  return sum + (images - falling) * LEAST_IMAGE_SECONDS;
}

const CHARACTER_SCRIPTS =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';
const UNSPACED = '[\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]+';
/**
 * The first character of the scripts above. Texts without any character from here on have spaces
 * between words.
 */
const BEYOND_SPACED = /[\u0e00-\uffff]/;

/**
 * Counts the words of a text: runs between white space with a letter or digit in them. Characters
 * of Chinese, Japanese and Korean count one each; Thai, Lao, Khmer and Burmese, which have no
 * spaces between words, are split by `Intl.Segmenter`.
 */
export function countWords(text: string): number {
  if (!BEYOND_SPACED.test(text)) return countSpaced(text);
  let others = 0;
  const spaced = text
    .replace(scriptPattern(CHARACTER_SCRIPTS, 'gu'), () => {
      others += 1;
      return ' ';
    })
    .replace(scriptPattern(UNSPACED, 'gu'), (run) => {
      others += countSegments(run);
      return ' ';
    });
  return others + countSpaced(spaced);
}

/**
 * A loop over characters, since the longest articles have millions: a regular expression takes four
 * times as long.
 */
function countSpaced(text: string): number {
  let words = 0;
  let isCounted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Most characters continue a word that is counted already.
    if (isCounted && code > 32 && code < 128) continue;
    if (isSpace(code)) isCounted = false;
    else if (!isCounted && (isAsciiSign(code) || (code > 127 && hasSign(text.charAt(at))))) {
      isCounted = true;
      words += 1;
    }
  }
  return words;
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x3000;
}

function isAsciiSign(code: number): boolean {
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || (code >= 48 && code <= 57);
}

function countSegments(run: string): number {
  const segments = new Intl.Segmenter('th', { granularity: 'word' }).segment(run);
  return [...segments].filter((segment) => segment.isWordLike).length;
}
/** What there is to read in an article or a section. */
