import { useEffect, useState } from 'preact/hooks';
import { loadFolds, saveFolds } from '../../utils/folds.ts';
import type { Folds } from '../outline-rows.ts';

/** What the user has folded on this page in this tab; nothing until that has been looked up. */
export function useFolds(
  tabId: number | undefined,
  url: string,
): [Folds, (changed: Folds) => void] {
  const [folds, setFolds] = useState<Folds>({});
  useEffect(() => {
    let isLeft = false;
    setFolds({});
    if (tabId !== undefined) {
      void loadFolds(tabId, url).then(
        (known) => !isLeft && setFolds((now) => ({ ...known, ...now })),
      );
    }
    return () => {
      isLeft = true;
    };
  }, [tabId, url]);
  const change = (changed: Folds): void => {
    const next = { ...folds, ...changed };
    setFolds(next);
    if (tabId !== undefined) void saveFolds(tabId, url, next);
  };
  return [folds, change];
}
