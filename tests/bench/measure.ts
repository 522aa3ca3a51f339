/** Figures of several rounds in one run. */
export interface Figures {
  median: number;
  /** Half the distance between the quartiles: how far the machine's noise moves a figure. */
  noise: number;
}

/** @param values of the rounds, in any order; none at all gives zeros */
export function figuresOf(values: readonly number[]): Figures {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
  return { median: at(0.5), noise: (at(0.75) - at(0.25)) / 2 };
}

/**
 * Lets each way take its turn in every round, so that what else the machine does falls on all
 * alike.
 *
 * @param measure what one turn comes to
 * @returns of each way what its turns came to, in order
 */
export async function takeTurns<Way extends string, Value>(
  ways: readonly Way[],
  rounds: number,
  measure: (way: Way) => Promise<Value>,
): Promise<Record<Way, Value[]>> {
  const values = Object.fromEntries(ways.map((way) => [way, []])) as unknown as Record<
    Way,
    Value[]
  >;
  for (let round = 0; round < rounds; round += 1) {
    // Turned around every other round: whoever comes first pays for a cold cache.
    for (const way of round % 2 === 0 ? ways : ways.toReversed()) {
      values[way].push(await measure(way));
    }
  }
  return values;
}

/** A figure and its noise. */
export function show({ median, noise }: Figures, digits = 1): string {
  return `${median.toFixed(digits)} ±${noise.toFixed(digits)}`;
}

/** How much more one is than another, with its sign. */
export function showMore(more: Figures, less: Figures, digits = 1): string {
  const difference = more.median - less.median;
  return `${difference < 0 ? '' : '+'}${difference.toFixed(digits)}`;
}

/**
 * Of two builds how much more each is than what is bare, as a ratio: what the one adds, by what the
 * other does. None where the other adds nothing.
 */
export function showShare(one: Figures, other: Figures, bare: Figures): string {
  const added = other.median - bare.median;
  return added > 0 ? `${((one.median - bare.median) / added).toFixed(2)}× the other build’s` : '–';
}

/** How many times another one is. */
export function showRatio(one: Figures, other: Figures): string {
  return other.median > 0 ? `${(one.median / other.median).toFixed(2)}×` : '–';
}
