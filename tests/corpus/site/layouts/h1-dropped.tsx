import { shortDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { FumaHome } from '../parts/shells';
import { InlineTOC } from '../ui';

export function H1Dropped({ post, Body, toc }: LayoutProps) {
  return (
    <FumaHome>
      <main className="mx-auto max-w-4xl px-4 py-12">
        <header className="mb-8 border-b pb-4">
          <h1 className="text-3xl font-bold">{post.title}</h1>
          <p className="flex gap-2 text-sm"><span>{post.date && shortDate(post.date, post.lang)}</span>|<span>{post.authors[0]?.name}</span></p>
        </header>
        <div className="prose">
          <InlineTOC items={toc} defaultOpen />
          <Body components={{ h1: () => null }} />
        </div>
      </main>
    </FumaHome>
  );
}
