import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import {
  applyChanges,
  type Changes,
  flattenSettings,
  type Loaded,
  loadSettings,
  onSettingsChange,
  type Saved,
  saveSettings,
  type Settings,
} from '../../utils/settings/index.ts';

/** What `useSettings` returns. */
export interface SettingsHook {
  /** `undefined` until they are loaded, which takes a few milliseconds. */
  settings: Settings | undefined;
  /** The same with problems found in them. */
  loaded: Loaded | undefined;
  /** Applies changes at once and saves them; resolves with the outcome. */
  change: (changes: Changes) => Promise<Saved>;
}

/**
 * The settings, kept up to date with changes in other windows and on other devices. Use it once per
 * page.
 */
export function useSettings(): SettingsHook {
  const [loaded, setLoaded] = useState<Loaded>();
  // Before the next frame: nothing is shown without them.
  useLayoutEffect(() => {
    let isLeft = false;
    const show = (now: Loaded): void => {
      if (!isLeft) setLoaded(now);
    };
    void loadSettings().then(show);
    const stop = onSettingsChange(show);
    return () => {
      isLeft = true;
      stop();
    };
  }, []);
  const change = useCallback((changes: Changes): Promise<Saved> => {
    const changed = flattenSettings(changes);
    setLoaded(
      (last) =>
        last && {
          ...last,
          settings: applyChanges(last.settings, changes),
          broken: last.broken.filter((path) => !(path in changed)),
        },
    );
    return saveSettings(changes);
  }, []);
  return { settings: loaded?.settings, loaded, change };
}
