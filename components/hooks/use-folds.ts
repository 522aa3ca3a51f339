import { useEffect, useRef, useState } from 'preact/hooks';
import { loadFolds, onFoldsChange, saveFolds } from '../../utils/ui/index.ts';
import type { Folds } from '../outline/outline-rows.ts';

/** What `useFolds` returns. */
export interface FoldsHook {
  /** Folds of this page in this tab; empty until they have been loaded. */
  folds: Folds;
  onFold: (changed: Folds) => void;
  /** Whether the last change could not be saved, so that it is lost with this view. */
  isForgotten: boolean;
}

/** The folds of a tab's page, shared with other views of the same tab. */
export function useFolds(tabId: number | undefined, url: string): FoldsHook {
  const [folds, setFolds] = useState<Folds>({});
  const [isForgotten, setForgotten] = useState(false);
  const latest = useRef<Folds>({});
  const show = (now: Folds): void => {
    latest.current = now;
    setFolds(now);
  };
  const save = (now: Folds): void => {
    show(now);
    if (tabId !== undefined)
      void saveFolds(tabId, url, now).then((isSaved) => setForgotten(!isSaved));
  };
  useEffect(() => {
    show({});
    if (tabId === undefined) return undefined;
    let isLeft = false;
    void loadFolds(tabId, url).then((known) => !isLeft && show({ ...known, ...latest.current }));
    const stop = onFoldsChange(tabId, url, (theirs) => {
      const both = { ...latest.current, ...theirs };
      // Another view has written at the same time without knowing the folds made here.
      if (Object.keys(both).length > Object.keys(theirs).length) save(both);
      else show(both);
    });
    return () => {
      isLeft = true;
      stop();
    };
  }, [tabId, url]);
  const onFold = (changed: Folds): void => save({ ...latest.current, ...changed });
  return { folds, onFold, isForgotten };
}
