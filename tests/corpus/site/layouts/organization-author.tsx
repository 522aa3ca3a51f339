import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { JsonLd, posting } from '../parts/json-ld';
import { FumaHome } from '../parts/shells';
import { Link } from '../ui';

export function OrganizationAuthor({ page, post, Body }: LayoutProps) {
  return (
    <FumaHome>
      <JsonLd data={posting(page, post, 'TechArticle')} />
      <main className="mx-auto w-full max-w-3xl flex-1 px-4 py-12">
        <Link href="/changelog" className="text-sm">← Changelog</Link>
        {post.date && <time dateTime={post.date} className="mt-6 block text-sm text-fd-muted-foreground">{longDate(post.date, post.lang)}</time>}
        <h1 className="mt-1 text-3xl font-semibold">{post.title}</h1>
        <div className="prose mt-8">
          <Body />
        </div>
      </main>
    </FumaHome>
  );
}
