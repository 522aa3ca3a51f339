import { slug } from 'github-slugger';
import type { Metadata } from 'next';
import Link from 'next/link';
import { PostList } from '@/components/post-list';
import { listPosts, listTags } from '@/lib/posts';

export const dynamicParams = false;

export function generateStaticParams() {
  return [...listTags().keys()].map((tag) => ({ tag }));
}

export async function generateMetadata({ params }: PageProps<'/tags/[tag]'>): Promise<Metadata> {
  const { name } = await resolveTag(params);
  return { title: `Posts about ${name}` };
}

export default async function TagPage({ params }: PageProps<'/tags/[tag]'>) {
  const { name, posts } = await resolveTag(params);
  return (
    <div className="mx-auto w-full max-w-3xl flex-1 px-4 py-12">
      <Link href="/blog" className="text-sm text-fd-muted-foreground">
        ← All posts
      </Link>
      <h1 className="mt-4 mb-6 text-3xl font-bold">Posts about {name}</h1>
      <PostList posts={posts} />
    </div>
  );
}

async function resolveTag(params: PageProps<'/tags/[tag]'>['params']) {
  // Next hands on tags such as "阅读" percent-encoded.
  const tag = decodeURIComponent((await params).tag);
  return {
    name: listTags().get(tag) ?? tag,
    posts: listPosts().filter((post) => post.data.tags.some((name) => slug(name) === tag)),
  };
}
