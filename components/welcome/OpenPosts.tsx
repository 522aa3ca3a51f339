import { message, plural } from '../../utils/ui/index.ts';
import type { LitPost } from '../../utils/spotted/index.ts';
import { useLitPosts } from '../hooks/use-lit-posts.ts';

interface Props {
  /** Goes to a post and opens its contents. */
  open: (post: LitPost) => void;
}

/** The posts that are open in tabs, each a click away. */
export function OpenPosts({ open }: Props) {
  const posts = useLitPosts();
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
