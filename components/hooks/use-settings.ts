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

export interface SettingsHook {
  /** Undefined until they are loaded, which takes a few milliseconds. */
  settings: Settings | undefined;
  /** The same, with what was wrong with them. */
  loaded: Loaded | undefined;
  /** Changes some settings at once, and saves them; says what became of that. */
  change: (changes: Changes) => Promise<Saved>;
}

/** The settings, kept up with what other windows and devices do to them. Once in each page. */
export function useSettings(): SettingsHook {
  const [loaded, setLoaded] = useState<Loaded>();
  // At once: nothing is shown without them.
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
