import { message } from '../../utils/ui/index.ts';
import type { PostLink } from '../../utils/page/types.ts';
import { Published } from './Facts.tsx';
import { isWebAddress } from '../shared/section-links.ts';

interface Props {
  posts: PostLink[];
  openLink: (href: string, inNewTab: boolean) => void;
}

/** The posts of a list of posts; a click opens one. */
export function PostList({ posts, openLink }: Props) {
  return (
    <nav class="posts" aria-label={message('posts')}>
      <ol>
        {posts
          .filter(({ href }) => isWebAddress(href))
          .map((post) => (
            <li key={post.href} class="post" data-field="post">
              <a
                href={post.href}
                dir="auto"
                onClick={(event) => {
                  event.preventDefault();
                  openLink(post.href, event.ctrlKey || event.metaKey);
                }}
              >
                {post.title}
              </a>
              {post.description !== undefined && <p dir="auto">{post.description}</p>}
              <PostFacts post={post} />
            </li>
          ))}
      </ol>
    </nav>
  );
}

function PostFacts({ post: { published, tags } }: { post: PostLink }) {
  if (published === undefined && tags.length === 0) return null;
  return (
    <ul class="facts">
      {published !== undefined && (
        <li>
          <Published day={published} />
        </li>
      )}
      {tags.map((tag) => (
        <li key={tag}>
          <bdi>{tag}</bdi>
        </li>
      ))}
    </ul>
  );
}
