import type { LayoutProps } from '../lib/types';
import { Avatar } from '../parts/avatar';
import { crumbs, JsonLd, posting } from '../parts/json-ld';
import { OwnSite } from '../parts/shells';

export function DateInJsonLd({ page, post, Body }: LayoutProps) {
  return (
    <OwnSite>
      <JsonLd data={{ '@context': 'https://schema.org', '@graph': [crumbs(page, post), posting(page, post, 'NewsArticle')] }} />
      <main className="mx-auto max-w-3xl py-12">
        <h1 className="text-3xl font-bold">{post.title}</h1>
        <p>{post.description}</p>
        <div className="flex gap-6">
          {post.authors.map((author) => (
            <div key={author.handle} className="flex items-center gap-2"><Avatar author={author} initials /><span>{author.name}</span><span className="text-sm">{author.role}</span></div>
          ))}
        </div>
        <div className="prose">
          <Body />
        </div>
      </main>
    </OwnSite>
  );
}
