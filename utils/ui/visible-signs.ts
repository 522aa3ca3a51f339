/**
 * Signs that nobody sees and that make a text say something else than it shows: control characters
 * but tabs and line feeds, and what turns or isolates a stretch of a line (UAX #9). Marks that only
 * say which way a letter goes stay.
 */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** A text without such signs, for where it goes on to other programs: terminals, editors. */
export function visibleSigns(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSEEN, '');
}
