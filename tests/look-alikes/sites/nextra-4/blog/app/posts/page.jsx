import { PostCard } from 'nextra-theme-blog';
import { normalizePages } from 'nextra/normalize-pages';
import { getPageMap } from 'nextra/page-map';

export const metadata = { title: 'Posts' };

export default async function PostsPage() {
  const { directories } = normalizePages({ list: await getPageMap('/posts'), route: '/posts' });
  return (
    <div data-pagefind-ignore="all">
      <h1>{metadata.title}</h1>
      {directories.filter((post) => post.name !== 'index').map((post) => <PostCard key={post.route} post={post} />)}
    </div>
  );
}
