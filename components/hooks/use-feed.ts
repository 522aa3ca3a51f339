import { useState } from 'preact/hooks';
import type { FeedProblem } from '../../utils/feeds/index.ts';
import { newPosts } from '../../utils/page/posts/index.ts';
import type { Article, PostLink } from '../../utils/page/types.ts';
import { memoryModule } from './use-remembered.ts';

/** What has come of asking the site's feed. */
export type FeedState =
  | { state: 'unasked' | 'asking' }
  | { state: 'found'; count: number }
  | { state: 'failed'; problem: FeedProblem };

export interface Feed {
  feed: FeedState;
  /** Posts of the feed that the page has not. */
  fresh: readonly PostLink[];
  /** Asks the site: only when the user wants that. */
  look: () => Promise<void>;
}

const NONE: readonly PostLink[] = [];

/** The site's own feed, for who asks for what is new in it. */
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
