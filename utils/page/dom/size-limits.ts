/** Characters of a text above which a page is not taken at its word; addresses are the longest. */
export const MOST_CHARACTERS = 50_000;
/** Entries of a list: the longest of outlines have a tenth of that. */
export const MOST_ENTRIES = 50_000;
/** Characters of all that is read of a page, its content apart. */
const MOST_IN_ALL = 10_000_000;

/** Cuts what is read of a page, in its place, to what a view can show: it may hold hundreds of megabytes. */
export function clip<T>(value: T, left = { characters: MOST_IN_ALL }): T {
  if (typeof value === 'string') {
    const clipped = value.slice(0, Math.min(MOST_CHARACTERS, left.characters));
    left.characters -= clipped.length;
    return clipped as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) value.length = Math.min(value.length, MOST_ENTRIES);
  const parts = value as Record<string, unknown>;
  for (const name of Object.keys(parts)) parts[name] = clip(parts[name], left);
  return value;
}
