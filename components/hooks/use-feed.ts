import { useState } from 'preact/hooks';
import type { FeedProblem } from '../../utils/feeds/index.ts';
import { newPosts } from '../../utils/page/posts/index.ts';
import type { Article, PostLink } from '../../utils/page/types.ts';
import { memoryModule } from './use-remembered.ts';

/** The state of asking the site's feed. */
export type FeedState =
  | { state: 'unasked' | 'asking' }
  | { state: 'found'; count: number }
  | { state: 'failed'; problem: FeedProblem };

export interface Feed {
  feed: FeedState;
  /** Posts in the feed that are not in the page. */
  fresh: readonly PostLink[];
  /** Fetches the feed; call it only at the user's request. */
  look: () => Promise<void>;
}

const NONE: readonly PostLink[] = [];

/** The site's own feed, fetched only when the user asks for new posts. */
export function useFeed({ url, posts = [], feeds = [] }: Article): Feed {
  const [feed, setFeed] = useState<FeedState>({ state: 'unasked' });
  const [fresh, setFresh] = useState(NONE);
  const look = async (): Promise<void> => {
    if (feed.state === 'asking') return;
    setFeed({ state: 'asking' });
    const [{ fetchFeed }, { postKey }] = await Promise.all([
      import('../../utils/feeds/index.ts'),
      memoryModule(),
    ]);
    const answer = await fetchFeed(url, feeds);
    if (answer.state === 'failed') {
      setFeed(answer);
      return;
    }
    const found = newPosts(posts, answer.posts, postKey);
    setFresh(found);
    setFeed({ state: 'found', count: found.length });
  };
  return { feed, fresh, look };
}
