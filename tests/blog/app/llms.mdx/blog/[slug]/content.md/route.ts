import { getPost, listSlugParams } from '@/lib/posts';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return listSlugParams('en');
}

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const post = getPost((await params).slug);
  const text = await post.data.getText('processed');
  return new Response(`# ${post.data.title} (${post.url})\n\n${text}`, {
    headers: { 'content-type': 'text/markdown' },
  });
}
