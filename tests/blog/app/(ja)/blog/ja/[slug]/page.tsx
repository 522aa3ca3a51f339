import { SeedPost } from '@/components/posts/seed-post';
import { describePost, getPost, listSlugParams } from '@/lib/posts';

export const dynamicParams = false;

export function generateStaticParams() {
  return listSlugParams('ja');
}

export async function generateMetadata({ params }: PageProps<'/blog/ja/[slug]'>) {
  return describePost(getPost('ja', (await params).slug));
}

export default async function PostPage({ params }: PageProps<'/blog/ja/[slug]'>) {
  return <SeedPost post={getPost('ja', (await params).slug)} />;
}
