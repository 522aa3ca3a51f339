import type { ReactNode } from 'react';
import { longDate } from '../lib/dates';
import { siteName } from '../lib/home';
import type { LayoutProps } from '../lib/types';

interface HeadingProps {
  id?: string;
  children?: ReactNode;
}

/** The site's own design: Fumadocs is left only in the custom properties and the code blocks. */
const headings = {
  h2: ({ id, children }: HeadingProps) => <h2 id={id} className="mt-16 text-2xl font-black">{children}</h2>,
  h3: ({ id, children }: HeadingProps) => <h3 id={id} className="mt-10 text-xl font-bold">{children}</h3>,
  h4: ({ id, children }: HeadingProps) => <h4 id={id} className="mt-6 font-bold">{children}</h4>,
  pre: ({ children }: { children?: ReactNode }) => <pre className="overflow-x-auto rounded bg-black p-4">{children}</pre>,
  a: ({ href, children }: { href?: string; children?: ReactNode }) => <a href={href} className="underline">{children}</a>,
  table: ({ children }: { children?: ReactNode }) => <table className="w-full">{children}</table>,
  img: ({ src, alt }: { src?: string; alt?: string }) => <img src={typeof src === 'string' ? src : ''} alt={alt} />,
};

export function OwnHeadings({ post, Body }: LayoutProps) {
  return (
    <div className="site">
      <header><a href="/">{siteName}</a> <a href="/blog">Journal</a></header>
      <article className="post">
        <h1 className="text-5xl font-black">{post.title}</h1>
        <div className="byline">
          <span>{post.authors[0]?.name}</span> <span>{post.date && longDate(post.date, post.lang)}</span>
        </div>
        <div className="labels">{post.tags.map((tag) => <span key={tag} className="label">{tag}</span>)}</div>
        <div className="content">
          <Body components={headings} />
        </div>
      </article>
      <footer>© {siteName}</footer>
    </div>
  );
}
