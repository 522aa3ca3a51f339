/** Characters of a text above which a page is not taken at its word; addresses are the longest. */
export const MOST_CHARACTERS = 50_000;
/** Entries of a list: the longest of outlines have a tenth of that. */
export const MOST_ENTRIES = 50_000;
/** Characters of all that is read of a page, its content apart. */
const MOST_IN_ALL = 10_000_000;

/** What is read of a page, cut to what a view can show: it may hold hundreds of megabytes. */
export function clip<T>(value: T, left = { characters: MOST_IN_ALL }): T {
  if (typeof value === 'string') {
    const clipped = value.slice(0, Math.min(MOST_CHARACTERS, left.characters));
    left.characters -= clipped.length;
    return clipped as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.slice(0, MOST_ENTRIES).map((entry: unknown) => clip(entry, left)) as T;
  }
  const entries = Object.entries(value).map(([name, part]) => [name, clip<unknown>(part, left)]);
  return Object.fromEntries(entries) as T;
}
