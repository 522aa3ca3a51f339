import { SEED } from './find-seeds.ts';

/** A run of a pattern's characters that stand in the text as they are. */
export interface Run {
  /** Where it begins in the pattern, and where it ends. */
  from: number;
  to: number;
  /** Offset in the text less that in the pattern. */
  shift: number;
}

/** Runs in the order of the pattern and of the text: what is left of the pattern there. */
export interface Chain {
  runs: Run[];
  score: number;
}

/** Runs that are looked at, the longest. */
const MOST_RUNS = 64;
/** Ways to put a pattern onto a text that are compared. */
const MOST_CHAINS = 4;

/** A place where a piece of a pattern was found. */
export interface Hit {
  /** Where the piece begins in the pattern. */
  from: number;
  shift: number;
}

/** The longest runs around the places where pieces of a pattern were found. */
export function runsOf(pattern: string, text: string, hits: Hit[]): Run[] {
  hits.sort((one, other) => one.shift - other.shift || one.from - other.from);
  const runs: Run[] = [];
  for (const { from, shift } of hits) {
    const last = runs.at(-1);
    if (last?.shift === shift && from < last.to) continue;
    runs.push(extend(pattern, text, { from, to: from + SEED, shift }));
  }
  if (runs.length <= MOST_RUNS) return runs;
  return runs
    .toSorted((one, other) => other.to - other.from - (one.to - one.from))
    .slice(0, MOST_RUNS);
}

function extend(pattern: string, text: string, run: Run): Run {
  let { from, to } = run;
  const { shift } = run;
  while (from > 0 && isAlike(pattern, text, from - 1, shift)) from -= 1;
  while (to < pattern.length && isAlike(pattern, text, to, shift)) to += 1;
  return { from, to, shift };
}

function isAlike(pattern: string, text: string, at: number, shift: number): boolean {
  const code = text.charCodeAt(at + shift);
  return at + shift >= 0 && code === pattern.charCodeAt(at);
}

/**
 * The ways in which runs may stand for their pattern, best first, no run in two of them.
 *
 * @param widest characters that may have been put in, or taken out, between two runs
 */
export function chainsOf(runs: readonly Run[], widest: number): Chain[] {
  const chains: Chain[] = [];
  let left = [...runs];
  while (chains.length < MOST_CHAINS) {
    const best = chains[0]?.score ?? 0;
    // Not even all of what is left together would come near.
    if (left.length === 0 || lengthOf(left) < best / 2) break;
    const chain = bestChain(left, widest);
    chains.push(chain);
    const used = new Set(chain.runs.map(({ shift, to }) => `${shift} ${to}`));
    left = left.filter(({ shift, to }) => !used.has(`${shift} ${to}`));
  }
  return chains;
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { from, to }) => sum + to - from, 0);
}

function bestChain(runs: readonly Run[], widest: number): Chain {
  const inOrder = runs.toSorted(
    (one, other) => one.from + one.shift - (other.from + other.shift) || one.from - other.from,
  );
  const scores: number[] = [];
  const before: number[] = [];
  let best = 0;
  for (const [at, run] of inOrder.entries()) {
    scores.push(run.to - run.from);
    before.push(-1);
    for (let earlier = 0; earlier < at; earlier += 1) {
      const gain = gainOf(inOrder[earlier], run, widest);
      const score = gain === undefined ? 0 : (scores[earlier] ?? 0) + gain;
      if (score > (scores[at] ?? 0)) {
        scores[at] = score;
        before[at] = earlier;
      }
    }
    if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  }
  const chain: Run[] = [];
  for (let at = best; at >= 0; at = before[at] ?? -1) {
    const run = inOrder[at];
    if (run) chain.unshift(run);
  }
  return { runs: trimmed(chain), score: scores[best] ?? 0 };
}

/** What a run adds to a chain that ends with another; undefined where it cannot follow. */
function gainOf(earlier: Run | undefined, run: Run, widest: number): number | undefined {
  if (!earlier) return undefined;
  const moved = Math.abs(run.shift - earlier.shift);
  if (moved > widest) return undefined;
  const overlap = overlapOf(earlier, run);
  if (run.from < earlier.from || overlap >= run.to - run.from) return undefined;
  // A short run that stands far off is there by chance.
  return run.to - run.from - overlap - 2 - Math.log2(1 + moved);
}

/** How many of a run's characters are the earlier one's, in the pattern or in the text. */
function overlapOf(earlier: Run, run: Run): number {
  const inPattern = earlier.to - run.from;
  const inText = earlier.to + earlier.shift - (run.from + run.shift);
  return Math.max(inPattern, inText, 0);
}

/** Each without what the one before it has. */
function trimmed(chain: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (const run of chain) {
    const last = runs.at(-1);
    const from = run.from + (last ? overlapOf(last, run) : 0);
    if (from < run.to) runs.push({ ...run, from });
  }
  return runs;
}
