import { GuidePost } from '@/components/posts/guide-post';
import { describePost, getPost, listSlugParams } from '@/lib/posts';

export const dynamicParams = false;

export function generateStaticParams() {
  return listSlugParams('ar');
}

export async function generateMetadata({ params }: PageProps<'/blog/ar/[slug]'>) {
  return describePost(getPost('ar', (await params).slug));
}

export default async function PostPage({ params }: PageProps<'/blog/ar/[slug]'>) {
  return <GuidePost post={getPost('ar', (await params).slug)} />;
}
