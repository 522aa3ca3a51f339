import { useContext, useEffect, useState } from 'preact/hooks';
import { GlanceContext } from '../glance/glance-context.ts';
import type * as Glance from '../glance/index.ts';

/** Milliseconds after which it is loaded even if the view has not come to rest. */
const LATEST_MS = 500;

/**
 * Loads what can be seen and done of sections at a glance once the contents have been shown, so
 * that these wait for nothing; `undefined` until then, and in views that offer none of it.
 */
export function useLateGlance(): typeof Glance | undefined {
  const [glance, setGlance] = useState<typeof Glance>();
  const isOffered = useContext(GlanceContext) !== undefined;
  useEffect(() => {
    if (!isOffered) return undefined;
    const load = (): void => void import('../glance/index.ts').then(setGlance);
    const asked = requestIdleCallback(load, { timeout: LATEST_MS });
    return () => cancelIdleCallback(asked);
  }, [isOffered]);
  return glance;
}
