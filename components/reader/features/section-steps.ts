import { neighbour } from '../../../utils/page/position/index.ts';
import type { ReaderContext } from '../hooks/use-reader-context.ts';
import type { Feature } from './feature-contract.ts';

/** Steps from section to section, and goes to the article's page. */
export function useSteps({ article, place, go, sectionOf, goToPost }: ReaderContext): Feature {
  const goToNeighbour = (by: 1 | -1): void => {
    const index = place && neighbour(article.headings, place, by);
    if (index !== undefined) go(sectionOf(index), true);
  };
  return {
    keys: {
      next: () => goToNeighbour(1),
      previous: () => goToNeighbour(-1),
      original: () => void goToPost(),
    },
  };
}
