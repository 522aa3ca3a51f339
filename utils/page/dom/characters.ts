/** Most texts are ASCII, for which browsers have much faster patterns. */
const ASCII = /^[\0-~]*$/; // oxlint-disable-line no-control-regex

/** Tells whether all characters of a text are ASCII. */
export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

const made = new Map<string, RegExp>();

/**
 * Returns a pattern with Unicode properties, compiled at its first use. As a literal it would be
 * compiled whenever its script is loaded, which for these patterns takes longer than the rest of
 * the script.
 *
 * @param source of a pattern with flag `u`
 * @returns the same object for the same pattern; with flag `g` use it only for `match` and
 * `replace`
 */
export function scriptPattern(source: string, flags = 'u'): RegExp {
  const key = source + flags;
  const pattern = made.get(key) ?? new RegExp(source, flags);
  made.set(key, pattern);
  return pattern;
}

/**
 * Tests the letters of a text with the faster of two patterns.
 *
 * @param latin for a text in ASCII, as most are
 * @param any source of the pattern for all other texts
 */
export function testLetters(text: string, latin: RegExp, any: string): boolean {
  return isAscii(text) ? latin.test(text) : scriptPattern(any).test(text);
}

/** Tells whether a text has a letter or a digit. */
export function hasSign(text: string): boolean {
  return /[a-z\d]/i.test(text) || (!isAscii(text) && scriptPattern('[\\p{L}\\p{N}]').test(text));
}

/** Tells whether a text has a letter. */
export function hasLetter(text: string): boolean {
  return /[a-z]/i.test(text) || (!isAscii(text) && scriptPattern('\\p{L}').test(text));
}

/** Tells whether a text begins with a capital letter, or with a letter of a script without case. */
export function isCapitalized(text: string): boolean {
  return testLetters(text.slice(0, 2), /^[A-Z]/, '^[\\p{Lu}\\p{Lo}]');
}
