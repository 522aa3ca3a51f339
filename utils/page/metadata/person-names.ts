import { isAscii, isCapitalized, testLetters, scriptPattern } from '../dom/index.ts';
import { findDate } from './parse-date.ts';

/** Words in bylines that are no names. */
const NO_NAME = new Set(
  'min mins minute minutes read reading view views word words updated published posted blog home back share copy edit comment comments on at in by about author authors'.split(
    ' ',
  ),
);
const IN_NO_NAME =
  /分钟|阅读|发布|发表|更新|日期|时间|分で|読|公開|投稿|作成|日$|읽|작성|게시|등록|수정|мин|lesezeit|lecture|lectura|leitura|قراءة|دقيقة/;
const BETWEEN_WORDS = /[\s\d!-/:-@[-`{-~\u00a1-\u00bf\u2000-\u206f\u3000-\u303f]+/;

const BETWEEN_NAMES = /\s*(?:,|&|、|，|،)\s*(?:and\s+)?|\s+(?:and|und|et|y|e|и|和|与)\s+/;

/** Removes the last word of a text if it is in lower case: it says what the person does. */
export function withoutLastWord(text: string): string {
  return text.replace(/\s+(\S+)$/, (end, word: string) => (isSmall(word) ? '' : end));
}

function isSmall(word: string): boolean {
  return testLetters(word, /^[a-z]+$/, '^\\p{Ll}+$');
}

/** Splits a text at commas and "and", in several languages. */
export function splitNames(text: string): string[] {
  return text
    .split(BETWEEN_NAMES)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/**
 * Returns the names in a text. After a first and last name, a single word is what the person does.
 */
export function namesWithoutRoles(text: string): string[] {
  const names = splitNames(text).filter(isCalled);
  return names[0]?.includes(' ') ? names.filter((name) => !isSingleWord(name)) : names;
}

function isSingleWord(name: string): boolean {
  return testLetters(name, /^[A-Z][a-z]+$/, '^\\p{Lu}\\p{Ll}+$');
}

/**
 * Tells whether a text may be the name of a person or a team: 2 to 48 characters, at most 5 words,
 * capitalized.
 */
export function isName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 48 &&
    !/[\d@#/\\:!?<>{}·•|]/.test(text) &&
    isCapitalized(text) &&
    text.split(/\s+/).length <= 5 &&
    !saysElse(text)
  );
}

/** Tells whether a text has words that no name has, such as "min read". */
export function saysElse(text: string): boolean {
  const small = text.toLowerCase();
  return small.split(BETWEEN_WORDS).some((word) => NO_NAME.has(word)) || IN_NO_NAME.test(small);
}

/**
 * Tells whether a text is a name or a handle (`ada`, `ada-l`), for places where only a person is
 * named.
 */
export function isCalled(text: string): boolean {
  return isName(text) || (isHandle(text) && !saysElse(text));
}

function isHandle(text: string): boolean {
  return testLetters(text, /^@?[a-z][\w.-]{1,30}$/i, '^@?\\p{L}[\\p{L}\\p{N}_.\\-]{1,30}$');
}

const HAN_NAME = '^[\\p{Script=Han}\\p{Script=Hangul}]{2,4}$';

/**
 * Tells whether a text is a first and a last name, for places where a single word may be anything.
 */
export function isFullName(text: string, lang: string): boolean {
  if (!isName(text) || findDate(text, lang)) return false;
  if (!isAscii(text) && scriptPattern(HAN_NAME).test(text)) return true;
  const words = text.split(/\s+/);
  const capitals = words.filter(isCapitalized).length;
  return words.length >= 2 && words.length <= 4 && capitals >= 2;
}

/** Returns the names in a text that consists of nothing else; none for any other text. */
export function fullNames(text: string, lang: string): string[] {
  const [first = '', ...others] = text.split(/\s+/);
  const rest = others.join(' ');
  const names = splitNames(isSmall(first) && isCapitalized(rest) ? rest : text);
  return names.every((name) => isFullName(name, lang)) ? names : [];
}
