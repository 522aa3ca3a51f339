/**
 * Invisible characters that can make a text differ from what it shows: control characters other
 * than tab and line feed, and directional embeddings, overrides and isolates (UAX #9). Directional
 * marks are harmless and stay.
 */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/**
 * Removes such characters from a text that is handed to other programs, such as terminals and
 * editors.
 */
export function visibleSigns(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSEEN, '');
}
