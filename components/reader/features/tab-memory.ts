import { isPrivate } from '../../../utils/tab/index.ts';
import { withChoice } from '../content-tabs.ts';
import type { ReaderContext } from '../hooks/use-reader-context.ts';
import type { Feature } from './feature-contract.ts';

/** Remembers which tabs were chosen, so that the next article opens its tabs there. */
export function useTabMemory({ settings, change }: ReaderContext): Feature {
  return {
    article: {
      tabChosen: (label) => {
        if (isPrivate()) return;
        const tabs = withChoice(settings.tabs, label);
        if (tabs !== settings.tabs) change({ tabs });
      },
    },
  };
}
