/** Kinds of parts of an article that the filter can list, by what is typed before a colon. */
export const PART_KINDS = ['code', 'table', 'image', 'link'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** A query for parts of an article rather than for its sections. */
export interface PartsQuery {
  kind: PartKind;
  /** Words by which they are filtered further. */
  words: string;
}

/** Reads a query such as `code:` or `link: example`; `undefined` for any other. */
export function partsAsked(typed: string): PartsQuery | undefined {
  const [, name = '', words = ''] = /^\s*([a-z]+)\s*[:：](.*)$/isu.exec(typed) ?? [];
  const kind = PART_KINDS.find((one) => one === name.toLowerCase());
  return kind && { kind, words: words.trim() };
}
