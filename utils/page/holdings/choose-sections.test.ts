import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSections, type Worth, worthOf } from './choose-sections.ts';

const section = fc.record({
  minutes: fc.integer({ min: 0, max: 60 }).map((tenths) => tenths / 10),
  score: fc.integer({ min: 0, max: 40 }),
});
const sections = fc.array(section, { maxLength: 12 });
const minutes = fc.integer({ min: 0, max: 20 });

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

function scoreOf(all: readonly Worth[], chosen: readonly number[]): number {
  return sum(chosen.map((at) => all[at]?.score ?? 0));
}

function lengthOf(all: readonly Worth[], chosen: readonly number[]): number {
  return sum(chosen.map((at) => all[at]?.minutes ?? 0));
}

/** The sections that fit, taken one after the other in an order. */
function greedy(all: readonly Worth[], room: number, order: readonly number[]): number[] {
  const taken: number[] = [];
  for (const at of order) {
    if (lengthOf(all, [...taken, at]) <= room + 1e-9) taken.push(at);
  }
  return taken;
}

/** Every choice that fits. */
function bestOf(all: readonly Worth[], room: number): number {
  let best = 0;
  for (let choice = 0; choice < 2 ** all.length; choice += 1) {
    const taken = all.flatMap((_one, at) => (choice & (1 << at) ? [at] : []));
    const worth = taken.filter((at) => (all[at]?.minutes ?? 0) > 0);
    if (lengthOf(all, worth) <= room + 1e-9) best = Math.max(best, scoreOf(all, worth));
  }
  return best;
}

describe('the sections for some minutes', () => {
  it('take no longer, keep their order, and are each chosen once', () => {
    fc.assert(
      fc.property(sections, minutes, (all, room) => {
        const chosen = chooseSections(all, room);
        expect(lengthOf(all, chosen)).toBeLessThanOrEqual(room + 1e-9);
        expect(chosen).toEqual([...new Set(chosen)].toSorted((a, b) => a - b));
      }),
    );
  });

  it('hold as much as any other choice', () => {
    fc.assert(
      fc.property(sections, minutes, (all, room) => {
        expect(scoreOf(all, chooseSections(all, room))).toBe(bestOf(all, room));
      }),
      { numRuns: 40 },
    );
  });

  it('hold at least as much as those that length alone, or order alone, would take', () => {
    fc.assert(
      fc.property(sections, minutes, (all, room) => {
        const score = scoreOf(all, chooseSections(all, room));
        const places = all.flatMap(({ minutes: long }, at) => (long > 0 ? [at] : []));
        const long = (at: number): number => all[at]?.minutes ?? 0;
        const orders = [
          places,
          places.toSorted((a, b) => long(a) - long(b)),
          places.toSorted((a, b) => long(b) - long(a)),
        ];
        for (const order of orders) {
          expect(score).toBeGreaterThanOrEqual(scoreOf(all, greedy(all, room, order)));
        }
      }),
    );
  });

  it('are the same whenever it is asked', () => {
    fc.assert(
      fc.property(sections, minutes, (all, room) => {
        expect(chooseSections(all, room)).toEqual(chooseSections(structuredClone(all), room));
      }),
    );
  });

  it('hold no less with more minutes', () => {
    fc.assert(
      fc.property(sections, minutes, (all, room) => {
        const score = (given: number): number => scoreOf(all, chooseSections(all, given));
        expect(score(room + 1)).toBeGreaterThanOrEqual(score(room));
      }),
    );
  });

  it('are the earlier ones of equally good', () => {
    const same = { minutes: 2, score: 5 };
    expect(chooseSections([same, same, same], 4)).toEqual([0, 1]);
  });

  it.each([-1, 0, 0.05])('are none for %d minutes', (room) => {
    expect(chooseSections([{ minutes: 0.1, score: 1 }], room)).toEqual([]);
  });

  it('are found in thousands at once', () => {
    const many = Array.from({ length: 5000 }, (_none, at) => ({
      minutes: ((at * 7) % 30) / 10,
      score: (at * 13) % 17,
    }));
    expect(lengthOf(many, chooseSections(many, 60))).toBeLessThanOrEqual(60 + 1e-6);
  });
});

describe('how much a section holds', () => {
  const none = { words: 0, code: 0, tables: 0, images: 0 };

  it('is more with words, code, tables and figures', () => {
    const plain = worthOf({ ...none, words: 100 });
    expect(worthOf({ ...none, words: 200 })).toBeGreaterThan(plain);
    expect(worthOf({ ...none, words: 100, code: 1 })).toBeGreaterThan(plain);
    expect(worthOf({ ...none, words: 100, tables: 1 })).toBeGreaterThan(plain);
    expect(worthOf({ ...none, words: 100, images: 1 })).toBeGreaterThan(plain);
    expect(worthOf(none)).toBe(0);
  });

  it('is less for a long text than for two of half its length', () => {
    expect(worthOf({ ...none, words: 400 })).toBeLessThan(2 * worthOf({ ...none, words: 200 }));
  });

  it('is nothing for a few words, and more for a paragraph than for its lines', () => {
    expect(worthOf({ ...none, words: 9 })).toBe(0);
    expect(worthOf({ ...none, words: 60 })).toBeGreaterThan(4 * worthOf({ ...none, words: 15 }));
  });
});
