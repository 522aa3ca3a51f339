/**
 * Invisible characters that can make a text differ from what it shows: control characters other
 * than tab and line feed, directional embeddings, overrides and isolates (UAX #9), and what Unicode
 * has deprecated (U+206A to U+206F) or keeps for annotations. Directional marks are harmless and
 * stay.
 */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u206F\uFFF9-\uFFFB]/g;

/**
 * Characters by which whole texts can be hidden from people but not from programs: tags, of which
 * flags alone are made (UTS #51), and selectors of a variant, of which each sign has one at most.
 */
const SMUGGLED =
  /(\u{1F3F4}[\u{E0030}-\u{E007A}]{3,6}\u{E007F})|[\u{E0000}-\u{E007F}]|(?<=[\uFE00-\uFE0F\u{E0100}-\u{E01EF}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;

/**
 * Removes such characters from a text that is handed to other programs, such as terminals and
 * editors.
 */
export function visibleSigns(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSEEN, '').replace(SMUGGLED, '$1');
}
