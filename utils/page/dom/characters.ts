/** Most texts are of nothing else, and the browser is done with it many times as fast. */
const ASCII = /^[\0-~]*$/; // oxlint-disable-line no-control-regex

export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

const made = new Map<string, RegExp>();

/**
 * A pattern for the letters of whole scripts, made when it is first asked for. Written as a literal
 * it is made whenever the script around it is read: for these a browser takes longer than for all
 * the rest of that script.
 *
 * @param source with flag `u`
 * @returns the same object for the same pattern: with flag `g` for `match` and `replace` alone
 */
export function scriptPattern(source: string, flags = 'u'): RegExp {
  const key = source + flags;
  const pattern = made.get(key) ?? new RegExp(source, flags);
  made.set(key, pattern);
  return pattern;
}

/**
 * Asks a question about a text's letters.
 *
 * @param latin the same question of a text in ASCII, which most texts are
 * @param any source of a pattern for all others
 */
export function testLetters(text: string, latin: RegExp, any: string): boolean {
  return isAscii(text) ? latin.test(text) : scriptPattern(any).test(text);
}

/** Has a text a letter or a digit? */
export function hasSign(text: string): boolean {
  return /[a-z\d]/i.test(text) || (!isAscii(text) && scriptPattern('[\\p{L}\\p{N}]').test(text));
}

export function hasLetter(text: string): boolean {
  return /[a-z]/i.test(text) || (!isAscii(text) && scriptPattern('\\p{L}').test(text));
}

/** Begins a text with a capital, or with a letter of a script that has none? */
export function isCapitalized(text: string): boolean {
  return testLetters(text.slice(0, 2), /^[A-Z]/, '^[\\p{Lu}\\p{Lo}]');
}
