import { expect } from 'vitest';

const TIMES = 16;
/** So many at least, and more while it looks as if it grew faster: the machine may have been busy. */
const ROUNDS = { least: 3, most: 15 };
const MOST_RATIO = 6;

/**
 * Expects work to grow with its input and no faster: done once on an input of sixteen times the size
 * it takes hardly longer than done sixteen times over. Work that grows with the square would take
 * sixteen times as long. Both last about as long, so that a busy machine slows both alike.
 *
 * @param make the work on an input of a size; making it ready is not measured
 */
export function expectLinear(make: (size: number) => () => void): void {
  const [small, large] = [make(1), make(TIMES)];
  let bestOfSmall = Infinity;
  let bestOfLarge = Infinity;
  // Clocks of browsers are coarse: what takes no time at all is taken for a millisecond.
  const ratio = (): number => bestOfLarge / Math.max(bestOfSmall, 1);
  for (let round = 0; round < ROUNDS.most; round += 1) {
    if (round >= ROUNDS.least && ratio() < MOST_RATIO) break;
    bestOfSmall = Math.min(
      bestOfSmall,
      timeOf(() => {
        for (let turn = 0; turn < TIMES; turn += 1) small();
      }),
    );
    bestOfLarge = Math.min(bestOfLarge, timeOf(large));
  }
  expect(ratio()).toBeLessThan(MOST_RATIO);
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
