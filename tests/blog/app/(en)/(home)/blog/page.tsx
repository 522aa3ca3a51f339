import type { Metadata } from 'next';
import { PostList } from '@/components/post-list';
import { listPosts } from '@/lib/posts';

export const metadata: Metadata = {
  title: 'Blog',
  description: 'Everything we have published, newest first.',
};

export default function BlogIndexPage() {
  return (
    <div className="mx-auto w-full max-w-3xl flex-1 px-4 py-12">
      <h1 className="mb-2 text-3xl font-bold">Blog</h1>
      <p className="mb-6 text-fd-muted-foreground">{metadata.description}</p>
      <PostList posts={listPosts()} />
    </div>
  );
}
