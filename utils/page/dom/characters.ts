/** Most texts are of nothing else, and the browser is done with it many times as fast. */
const ASCII = /^[\0-~]*$/; // oxlint-disable-line no-control-regex

export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/**
 * Asks a question about a text's letters. To make ready a pattern for the letters of all scripts
 * takes a browser longer than to read a short post, so that one is only asked where it has to be.
 *
 * @param latin the same question of a text in ASCII
 */
export function testLetters(text: string, latin: RegExp, any: RegExp): boolean {
  return isAscii(text) ? latin.test(text) : any.test(text);
}

/** Has a text a letter or a digit? */
export function hasSign(text: string): boolean {
  return /[a-z\d]/i.test(text) || (!isAscii(text) && /[\p{L}\p{N}]/u.test(text));
}

export function hasLetter(text: string): boolean {
  return /[a-z]/i.test(text) || (!isAscii(text) && /\p{L}/u.test(text));
}

/** Begins a text with a capital, or with a letter of a script that has none? */
export function isCapitalized(text: string): boolean {
  return testLetters(text.slice(0, 2), /^[A-Z]/, /^[\p{Lu}\p{Lo}]/u);
}
