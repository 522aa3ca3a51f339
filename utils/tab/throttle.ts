/** Milliseconds between two runs of something that is asked for again and again, at first. */
const LEAST_MS = 500;
/** And at last: whatever never comes to rest is run no more often than this. */
const MOST_MS = 8000;

export interface Throttle {
  /** Runs at once, or as soon as it may; several that ask until then get one run. */
  ask: () => void;
  /** From now on all is as after a run that nothing came before. */
  reset: () => void;
  /** Nothing that was asked for runs any more. */
  stop: () => void;
}

/**
 * Runs something whenever it is asked for, at once where nobody has asked for some time. Who asks
 * without end is served less and less often; the last who asked is always served.
 */
export function createThrottle(run: () => void, least = LEAST_MS): Throttle {
  let wait = least;
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const runNow = (): void => {
    stop();
    const now = performance.now();
    wait = now - last < 2 * wait ? Math.min(2 * wait, MOST_MS) : least;
    last = now;
    run();
  };
  return {
    ask: () => {
      if (timer !== undefined) return;
      const left = last + wait - performance.now();
      if (left <= 0) runNow();
      else timer = setTimeout(runNow, left);
    },
    reset: () => {
      stop();
      wait = least;
      last = performance.now();
    },
    stop,
  };
}
