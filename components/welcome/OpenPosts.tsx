import { message, plural } from '../../utils/ui/index.ts';
import type { SpottedPost } from '../../utils/spotted/index.ts';
import { useSpottedPosts } from '../hooks/use-spotted-posts.ts';

interface Props {
  /** Goes to a post and opens its contents. */
  open: (post: SpottedPost) => void;
}

/** The posts that are open in tabs, each with a button that opens it. */
export function OpenPosts({ open }: Props) {
  const posts = useSpottedPosts();
  return (
    <>
      <p class="field-hint" aria-live="polite">
        {message(posts.length > 0 ? 'welcome_posts_text' : 'welcome_none')}
      </p>
      <ul class="open-posts">
        {posts.map((post) => (
          <li key={post.tabId}>
            <button type="button" class="open-post" onClick={() => open(post)}>
              <span class="open-post-title">
                <bdi>{post.title || message('untitled')}</bdi>
              </span>
              <span class="open-post-facts">
                <bdi>{post.host}</bdi> · {plural('minute', post.minutes)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
