import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createThrottle, type Throttle } from './throttle.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => vi.useRealTimers());

function start(): { pace: Throttle; runs: () => number } {
  const run = vi.fn<() => void>();
  return { pace: createThrottle(run), runs: () => run.mock.calls.length };
}

/** Asks every so many milliseconds, for some time. */
function askEvery(pace: Throttle, every: number, milliseconds: number): void {
  for (let passed = 0; passed < milliseconds; passed += every) {
    pace.ask();
    vi.advanceTimersByTime(every);
  }
}

it('runs at once what is asked for once', () => {
  const { pace, runs } = start();
  pace.ask();
  expect(runs()).toBe(1);
  vi.advanceTimersByTime(60_000);
  pace.ask();
  expect(runs()).toBe(2);
});

it('runs once more for all who ask right after', () => {
  const { pace, runs } = start();
  for (let times = 0; times < 9; times += 1) pace.ask();
  expect(runs()).toBe(1);
  vi.advanceTimersByTime(60_000);
  expect(runs()).toBe(2);
});

it.each([10, 50, 200, 400, 900])('runs a few times in 5 s where asked every %i ms', (every) => {
  const { pace, runs } = start();
  askEvery(pace, every, 5000);
  expect(runs()).toBeGreaterThan(1);
  expect(runs()).toBeLessThan(6);
});

it.each([10, 200, 900])('is bounded in a minute of asking every %i ms', (every) => {
  const { pace, runs } = start();
  askEvery(pace, every, 60_000);
  expect(runs()).toBeLessThan(14);
});

it('always runs after the last has asked', () => {
  const { pace, runs } = start();
  askEvery(pace, 200, 20_000);
  const before = runs();
  pace.ask();
  vi.advanceTimersByTime(8000);
  expect(runs()).toBe(before + 1);
  vi.advanceTimersByTime(60_000);
  expect(runs()).toBe(before + 1);
});

it('is quick again after some rest', () => {
  const { pace, runs } = start();
  askEvery(pace, 200, 20_000);
  vi.advanceTimersByTime(20_000);
  const before = runs();
  pace.ask();
  expect(runs()).toBe(before + 1);
  pace.ask();
  vi.advanceTimersByTime(500);
  expect(runs()).toBe(before + 2);
});

it('is quick again once it is reset, but not at once', () => {
  const { pace, runs } = start();
  askEvery(pace, 200, 20_000);
  const before = runs();
  pace.reset();
  pace.ask();
  expect(runs()).toBe(before);
  vi.advanceTimersByTime(500);
  expect(runs()).toBe(before + 1);
});

it('runs nothing once it is stopped', () => {
  const { pace, runs } = start();
  pace.ask();
  pace.ask();
  pace.stop();
  vi.advanceTimersByTime(60_000);
  expect([runs(), vi.getTimerCount()]).toEqual([1, 0]);
});

it('tells each who asked once the run that serves it has ended', async () => {
  const runs = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let begun = 0;
  const pace = createThrottle(() => runs[begun++]?.promise);
  const told: string[] = [];
  pace.ask(() => told.push('first'));
  pace.ask(() => told.push('second'));
  pace.ask(() => told.push('third'));
  await Promise.resolve();
  expect(told).toEqual([]);
  runs[0]?.resolve();
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual(['first']);
  runs[1]?.resolve();
  await vi.advanceTimersByTimeAsync(8000);
  expect(told).toEqual(['first', 'second', 'third']);
});

it('tells who asked for a run that is cancelled', () => {
  const { pace, runs } = start();
  const served = vi.fn<() => void>();
  pace.ask();
  pace.ask(served);
  pace.stop();
  expect(served).toHaveBeenCalledTimes(1);
  expect(runs()).toBe(1);
});
