/**
 * A script that pushes the beginning of a row, as the first chunk that `inlineFlight` reads does.
 */
const PUSHED_ROW = /^\s*\(*self\b[^;]{0,300}?\.push\((?:\[1,)?"[\da-f]*:/;

/**
 * Tells whether the page carries its payload in its scripts. Parses nothing, so it is cheap on any
 * page.
 */
export function hasPayload(page: Document): boolean {
  return [...page.scripts].some(({ text }) => PUSHED_ROW.test(text));
}
