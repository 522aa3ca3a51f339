import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { FumaHome } from '../parts/shells';
import { Accordion, Accordions, DocsBody } from '../ui';

export function FaqAfter({ post, Body }: LayoutProps) {
  return (
    <FumaHome>
      <article className="mx-auto w-full max-w-3xl px-4 py-12">
        <h1 className="text-3xl font-bold">{post.title}</h1>
        <p className="text-sm">By <a href={`/authors/${post.authors[0]?.handle}`} rel="author">{post.authors[0]?.name}</a> · <time dateTime={post.date}>{post.date && longDate(post.date, post.lang)}</time></p>
        <DocsBody>
          <Body />
          <section className="not-prose">
            <h2 className="text-2xl font-semibold">Frequently asked questions</h2>
            <Accordions type="single">
              <Accordion title="Is Kestrel free?">It is free to use, also at work.</Accordion>
              <Accordion title="Where is the source?">On the forge that the footer links to.</Accordion>
            </Accordions>
          </section>
        </DocsBody>
      </article>
    </FumaHome>
  );
}
