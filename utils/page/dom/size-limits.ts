/** Most characters of one text from a page; addresses are the longest. */
export const MOST_CHARACTERS = 50_000;
/** Most entries of a list from a page; the longest outlines have a tenth of it. */
export const MOST_ENTRIES = 50_000;
/** Most characters of everything that is read of a page, without its content. */
const MOST_IN_ALL = 10_000_000;

/**
 * Cuts what was read of a page, in place, to a size that views can show: a hostile page may hold
 * hundreds of megabytes.
 *
 * @param left the characters that may still be used
 * @returns the same value; a string may be shortened
 */
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
