import { fold } from '../outline/find.ts';

/** Kinds of parts of an article that the filter can list, by what is typed before a colon. */
export const PART_KINDS = ['code', 'table', 'image', 'link'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** A query for parts of an article rather than for its sections. */
export interface PartsQuery {
  kind: PartKind;
  /** Words by which they are filtered further. */
  words: string;
}

/**
 * Reads a query such as `code:` or `link: example`; `undefined` for any other.
 *
 * @param wordOf the word for each kind in the language of the user, beside the English one
 */
export function partsIn(typed: string, wordOf: (kind: PartKind) => string): PartsQuery | undefined {
  const [, name = '', words = ''] = /^([^:：]+)[:：](.*)$/su.exec(typed) ?? [];
  const asked = fold(name.trim());
  const kind = PART_KINDS.find((one) => asked === one || asked === fold(wordOf(one)));
  return kind && { kind, words: words.trim() };
}
