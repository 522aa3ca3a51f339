import { describe, expect, it } from 'vitest';
import { buildsFor, namesOf, ofName } from './builds.ts';
import { figuresOf, show, showMore, showRatio, showShare, takeTurns } from './measure.ts';

describe('figures of several rounds', () => {
  it('are the median, and half the distance between the quartiles', () => {
    expect(figuresOf([9, 1, 5, 3, 7])).toEqual({ median: 5, noise: 2 });
  });

  it('are not moved by one round in which the machine did something else', () => {
    expect(figuresOf([5, 5, 5, 5, 900])).toEqual({ median: 5, noise: 0 });
  });

  it('leave the values in their order', () => {
    const values = [3, 1, 2];
    figuresOf(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('are zero where there was no round', () => {
    expect(figuresOf([])).toEqual({ median: 0, noise: 0 });
  });
});

describe('turns', () => {
  it('are taken by all ways in every round, each round from the other end', async () => {
    const order: string[] = [];
    const values = await takeTurns(['a', 'b', 'c'], 2, (way) => Promise.resolve(order.push(way)));
    expect(order.join('')).toBe('abccba');
    expect(values).toEqual({ a: [1, 6], b: [2, 5], c: [3, 4] });
  });

  it('fail with the way that fails', async () => {
    const failing = takeTurns(['a'], 1, () => Promise.reject(new Error('no page')));
    await expect(failing).rejects.toThrow('no page');
  });
});

describe('what is printed', () => {
  const [more, less] = [
    { median: 12, noise: 0.25 },
    { median: 8, noise: 1 },
  ];

  it('has figures with their noise', () => {
    expect(show(more, 2)).toBe('12.00 ±0.25');
  });

  it('has differences with their sign', () => {
    expect(showMore(more, less)).toBe('+4.0');
    expect(showMore(less, more)).toBe('-4.0');
  });

  it('has ratios, and none to nothing', () => {
    expect(showRatio(more, less)).toBe('1.50×');
    expect(showRatio(more, { median: 0, noise: 0 })).toBe('–');
  });
});

describe('a build that is compared', () => {
  it('has its share of what it adds, not of all that it takes', () => {
    const [one, other, bare] = [15, 30, 10].map((median) => ({ median, noise: 0 }));
    expect(one && other && bare && showShare(one, other, bare)).toMatch(/^0\.25×/);
    expect(one && bare && showShare(one, bare, bare)).toBe('–');
  });

  it('is a folder with an extension in it', () => {
    expect(() => buildsFor(import.meta.dirname)).toThrow(/No built extension in/);
  });

  it('is named beside ours', () => {
    expect(namesOf({ ours: 'a' })).toEqual(['ours']);
    expect(namesOf({ ours: 'a', other: 'b' })).toEqual(['ours', 'other']);
    expect(() => ofName(new Map(), 'other')).toThrow('There is no other');
  });
});
