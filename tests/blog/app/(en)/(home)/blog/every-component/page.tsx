import { GuidePost } from '@/components/posts/guide-post';
import { describePost, getPost } from '@/lib/posts';

const post = getPost('every-component');

export const metadata = describePost(post);

export default function EveryComponentPage() {
  return <GuidePost post={post} />;
}
