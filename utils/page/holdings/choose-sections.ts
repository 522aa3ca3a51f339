/** What is known of a section that may be chosen. */
export interface Worth {
  /** Reading time in minutes. */
  minutes: number;
  /** How much it holds; only compared. */
  score: number;
}

/** What counts for how much a section holds. */
interface Held {
  words: number;
  code: number;
  tables: number;
  images: number;
}

/**
 * How much a section holds. Words count less the more there are, since what is new in a section is
 * said early on, and the first few hold nothing by themselves; what an author has shown by code, a
 * table or a figure is worth a paragraph or two. The weights are our own estimate.
 */
export function worthOf({ words, code, tables, images }: Held): number {
  const said = Math.max(Math.sqrt(words) - 3, 0);
  return said + 5 * Math.sqrt(code) + 4 * Math.sqrt(tables) + 3 * Math.sqrt(images);
}

/** Parts of a minute in which reading times are added up. */
const PARTS = 10;

/**
 * Chooses the sections that together hold the most and take no more than some minutes (the 0-1
 * knapsack problem, solved exactly in tenths of a minute). The same sections are chosen whenever it
 * is asked; of two equally good choices, the one that begins earlier.
 *
 * @param minutes how long there is; at most 600 are used
 * @returns indexes, in order
 */
export function chooseSections(sections: readonly Worth[], minutes: number): number[] {
  const room = Math.floor(Math.min(Math.max(minutes, 0), 600) * PARTS + 1e-6);
  // From the last to the first, so that going back from the first prefers early ones.
  const best = new Float64Array(room + 1);
  const taken = sections.map(() => new Uint8Array(room + 1));
  for (const [at, section] of [...sections.entries()].toReversed()) {
    const { score } = section;
    const size = sizeOf(section);
    if (size === 0 || score <= 0) continue;
    for (let left = room; left >= size; left -= 1) {
      const withIt = score + (best[left - size] ?? 0);
      if (withIt < (best[left] ?? 0)) continue;
      best[left] = withIt;
      const row = taken[at];
      if (row) row[left] = 1;
    }
  }
  let left = room;
  return sections.flatMap((section, at) => {
    if (taken[at]?.[left] !== 1) return [];
    left -= sizeOf(section);
    return [at];
  });
}

/** Rounded up, so that the sum is never longer than asked for; 0 for a section without a text. */
function sizeOf({ minutes }: Worth): number {
  return Math.ceil(minutes * PARTS - 1e-6);
}
