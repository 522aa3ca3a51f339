import listed from '../../pages.json';
import { compile } from '../../site/lib/compile';
import { headOf } from '../../site/lib/head';
import { allPosts, readPost, readSource } from '../../site/lib/posts';
import { renderPage } from '../../site/lib/render-page';
import type { PageEntry } from '../../site/lib/types';

const pages = listed as PageEntry[];

/** A server component, so that its post is in the payload as Next.js would send it. */
export async function ServerComponent({ params }: { params: Record<string, string | undefined> }) {
  const page = pages.find(({ path }) => path === `/${params['*'] ?? ''}`);
  if (!page?.content) return <p>Nothing here</p>;
  const post = readPost('posts', page.content);
  const { title, description, meta } = headOf(page, post);
  return (
    <>
      <title>{title}</title>
      {description && <meta name="description" content={description} />}
      {meta.map(([property, content]) => <meta key={property + content} property={property} content={content} />)}
      {renderPage(page, { post, posts: allPosts(page.lang), ...(await compile(readSource('posts', page.content))) })}
    </>
  );
}
