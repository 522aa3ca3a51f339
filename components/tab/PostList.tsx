import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { findSeries } from '../../utils/page/posts/index.ts';
import type { Article } from '../../utils/page/types.ts';
import type { Remembers } from '../../utils/settings/index.ts';
import { message } from '../../utils/ui/index.ts';
import { useDrawnCount } from '../hooks/use-drawn-count.ts';
import { useFeed } from '../hooks/use-feed.ts';
import { isUntouched } from '../hooks/use-first-focus.ts';
import { useHideRead } from '../hooks/use-hide-read.ts';
import { usePostStates } from '../hooks/use-post-states.ts';
import { toSearchable } from '../outline/find.ts';
import { isWebAddress } from '../shared/section-links.ts';
import { ALL_POSTS, choosePosts, tagsOf, textOfPost } from './choose-posts.ts';
import { PostRow } from './PostRow.tsx';
import { PostTools } from './PostTools.tsx';

export interface PostListProps {
  /** A list of posts. */
  article: Article;
  remember: Remembers;
  openLink: (href: string, inNewTab: boolean) => void;
}

/** The posts of a list of posts; a click opens one. */
export function PostList({ article, remember, openLink }: PostListProps) {
  const { posts: listed, lang, feeds = [] } = article;
  const { feed, fresh, look } = useFeed(article);
  const posts = useMemo(
    () => [...fresh, ...(listed ?? []).filter(({ href }) => isWebAddress(href))],
    [fresh, listed],
  );
  const memory = usePostStates(posts, article, remember);
  const { states } = memory;
  const [chosenHere, setChoice] = useState(ALL_POSTS);
  const [isReadHidden, hideRead] = useHideRead();
  const choice = useMemo(() => ({ ...chosenHere, isReadHidden }), [chosenHere, isReadHidden]);
  const list = useRef<HTMLElement>(null);
  const searchable = useMemo(() => toSearchable(posts.map(textOfPost)), [posts]);
  const series = useMemo(() => findSeries(posts), [posts]);
  // What is read while it is hidden does not matter where it is not.
  const hiding = choice.isReadHidden ? states : undefined;
  const chosen = useMemo(
    () => choosePosts(posts, searchable, choice, hiding, lang),
    [posts, searchable, choice, hiding, lang],
  );
  const tags = useMemo(() => tagsOf(chosen, choice.tags), [chosen, choice.tags]);
  const drawn = useDrawnCount(chosen);
  const freshOnes = useMemo(() => new Set(fresh), [fresh]);
  // The view was there before the list.
  useLayoutEffect(() => {
    const isFree = isUntouched() && document.activeElement === document.body;
    if (isFree) list.current?.querySelector('a')?.focus();
  }, []);
  const unread = chosen.filter(({ href }) => states?.get(href)?.kind !== 'read');
  const enter = (isOpened: boolean, event: KeyboardEvent | undefined): void => {
    const [first] = chosen;
    if (isOpened && first) openLink(first.href, Boolean(event?.ctrlKey || event?.metaKey));
    else list.current?.querySelector('a')?.focus();
  };
  const reasonForNone = (): 'posts_none' | 'posts_none_unread' => {
    const all = hiding ? choosePosts(posts, searchable, choice, undefined, lang) : [];
    return all.length > 0 ? 'posts_none_unread' : 'posts_none';
  };
  return (
    <>
      <PostTools
        {...{ choice, tags, memory, feed, enter }}
        choose={(changes) => {
          if (changes.isReadHidden !== undefined) hideRead(changes.isReadHidden);
          setChoice((last) => ({ ...last, ...changes }));
          list.current?.scrollTo(0, 0);
        }}
        hasDays={posts.some(({ published }) => published !== undefined)}
        all={posts.length}
        shown={chosen.length}
        unread={unread.length}
        markAll={() => void memory.markRead(unread)}
        look={feeds.length > 0 ? () => void look() : undefined}
      />
      <nav class="posts" aria-label={message('posts')} ref={list}>
        {chosen.length === 0 && <p class="posts-none">{message(reasonForNone())}</p>}
        <ol>
          {chosen.slice(0, drawn).map((post) => (
            <PostRow
              key={post.href}
              {...{ post, openLink }}
              state={states?.get(post.href)}
              series={series.get(post.href)}
              isFresh={freshOnes.has(post)}
              query={choice.query}
            />
          ))}
        </ol>
      </nav>
    </>
  );
}
