import { ColumnPost } from '@/components/posts/column-post';
import { SeedPost } from '@/components/posts/seed-post';
import { ShellPost } from '@/components/posts/shell-post';
import { StackedPost } from '@/components/posts/stacked-post';
import { describePost, getPost, listSlugParams } from '@/lib/posts';

// Posts in the guide's layout have routes of their own, inside the home layout.
const layouts = { seed: SeedPost, stacked: StackedPost, shell: ShellPost, column: ColumnPost, guide: undefined };

export const dynamicParams = false;

export function generateStaticParams() {
  return listSlugParams('en', ['seed', 'stacked', 'shell', 'column']);
}

export async function generateMetadata({ params }: PageProps<'/blog/[slug]'>) {
  return describePost(getPost((await params).slug));
}

export default async function PostPage({ params }: PageProps<'/blog/[slug]'>) {
  const post = getPost((await params).slug);
  const Layout = layouts[post.data.layout];
  if (!Layout) throw new Error(`${post.url} is in the ${post.data.layout} layout, which has no place here`);
  return <Layout post={post} />;
}
