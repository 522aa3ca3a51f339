import { GuidePost } from '@/components/posts/guide-post';
import { describePost, getPost } from '@/lib/posts';

const post = getPost('guide-layout-tour');

export const metadata = describePost(post);

export default function GuideLayoutTourPage() {
  return <GuidePost post={post} />;
}
