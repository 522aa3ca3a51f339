import { SeedPost } from '@/components/posts/seed-post';
import { describePost, getPost, listSlugParams } from '@/lib/posts';

export const dynamicParams = false;

export function generateStaticParams() {
  return listSlugParams('zh');
}

export async function generateMetadata({ params }: PageProps<'/blog/zh/[slug]'>) {
  return describePost(getPost('zh', (await params).slug));
}

export default async function PostPage({ params }: PageProps<'/blog/zh/[slug]'>) {
  return <SeedPost post={getPost('zh', (await params).slug)} />;
}
