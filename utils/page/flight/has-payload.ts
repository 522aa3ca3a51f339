/** A script that pushes the text of a row, the first chunk of what `inlineFlight` reads. */
const PUSHED_ROW = /^\s*\(*self\b[^;]{0,300}?\.push\((?:\[1,)?"[\da-f]*:/;

/** Has the page its payload in its scripts? */
export function hasPayload(page: Document): boolean {
  return [...page.scripts].some(({ text }) => PUSHED_ROW.test(text));
}
