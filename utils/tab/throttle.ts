/** Milliseconds between two runs at first. */
const LEAST_MS = 500;
/** Milliseconds between two runs at most, for something that never comes to rest. */
const MOST_MS = 8000;

/** Limits how often something runs. */
export interface Throttle {
  /**
   * Asks for a run: at once, or as soon as it is allowed. Several requests until then lead to one
   * run.
   *
   * @param served is called once that run has ended, or will never be
   */
  ask: (served?: () => void) => void;
  /** Starts over as after a single run just now. */
  reset: () => void;
  /** Cancels what has been asked for. */
  stop: () => void;
}

/**
 * Creates a throttle: it runs something when asked, at once if it has not run for a while. If it is
 * asked without end, the pauses double each time, up to 8 seconds; the last request is always
 * served.
 *
 * @param least milliseconds between runs at first
 */
export function createThrottle(run: () => unknown, least = LEAST_MS): Throttle {
  let wait = least;
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void)[] = [];
  const forget = (): (() => void)[] => {
    clearTimeout(timer);
    timer = undefined;
    const all = waiting;
    waiting = [];
    return all;
  };
  const stop = (): void => forget().forEach((served) => served());
  const runNow = (): void => {
    const all = forget();
    const now = performance.now();
    wait = now - last < 2 * wait ? Math.min(2 * wait, MOST_MS) : least;
    last = now;
    void Promise.resolve(run()).then(() => all.forEach((served) => served()));
  };
  return {
    ask: (served) => {
      if (served) waiting.push(served);
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
