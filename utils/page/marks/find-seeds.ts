/** Characters of a seed: a piece of a quote that is looked for as it is. */
export const SEED = 8;
/** A seed that is found more often says nothing of where a quote is. */
const MOST_HITS = 64;

const BASE = 0x01_00_01_93;
/** Of a filter by which most places are passed over. */
const FILTER_BITS = 0x3_ff_ff;

/**
 * Where each of some seeds stands in a text, found in one pass whatever their number (Rabin and
 * Karp's way). Those found all over the text are left out.
 */
export function findSeeds(text: string, seeds: ReadonlySet<string>): Map<string, number[]> {
  const hits = new Map<string, number[]>();
  if (seeds.size === 0 || text.length < SEED) return hits;
  const byHash = new Map<number, string[]>();
  const filter = new Uint8Array(FILTER_BITS + 1);
  for (const seed of seeds) {
    const hash = hashOf(seed);
    const same = byHash.get(hash);
    if (same) same.push(seed);
    else byHash.set(hash, [seed]);
    filter[hash & FILTER_BITS] = 1;
  }
  const factor = power(SEED - 1);
  let hash = hashOf(text);
  for (let at = 0; ; at += 1) {
    if (filter[hash & FILTER_BITS] === 1) note(hits, byHash.get(hash), text, at);
    if (at + SEED >= text.length) break;
    hash = Math.imul(hash - Math.imul(text.charCodeAt(at), factor), BASE);
    hash = (hash + text.charCodeAt(at + SEED)) | 0;
  }
  for (const [seed, found] of hits) if (found.length > MOST_HITS) hits.delete(seed);
  return hits;
}

function note(
  hits: Map<string, number[]>,
  seeds: readonly string[] | undefined,
  text: string,
  at: number,
): void {
  for (const seed of seeds ?? []) {
    if (!text.startsWith(seed, at)) continue;
    const found = hits.get(seed);
    if (!found) hits.set(seed, [at]);
    else if (found.length <= MOST_HITS) found.push(at);
  }
}

/** Of the first characters of a text, as many as a seed has. */
function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < SEED; at += 1) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
  }
  return hash;
}

function power(exponent: number): number {
  let result = 1;
  for (let n = 0; n < exponent; n += 1) result = Math.imul(result, BASE);
  return result;
}
