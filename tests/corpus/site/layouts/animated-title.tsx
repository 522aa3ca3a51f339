import { dateString } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { Avatar } from '../parts/avatar';
import { FumaHome } from '../parts/shells';
import { InlineTOC, Link } from '../ui';

export function AnimatedTitle({ post, Body, toc }: LayoutProps) {
  const author = post.authors[0];
  return (
    <FumaHome>
      <div className="relative flex h-[250px] w-full flex-col overflow-hidden border-b p-8">
        <Letters text={post.title} className="mb-2 text-4xl font-bold uppercase" />
        <Letters text={post.description ?? ''} className="text-sm text-fd-accent-foreground" />
        <Link href="/blog"><button type="button">Back</button></Link>
      </div>
      <article className="container grid grid-cols-1 py-8 lg:grid-cols-[2fr_1fr]">
        <div className="prose p-4">
          <InlineTOC items={toc} defaultOpen />
          <Body />
        </div>
        <div className="flex flex-col gap-4 p-4 text-sm">
          {author && <div className="flex gap-2"><Avatar author={author} /><p className="font-medium">{author.name}</p></div>}
          <div>
            <p className="mb-1 text-fd-muted-foreground">Created At</p>
            <p className="font-medium">{post.date && dateString(post.date)}</p>
          </div>
        </div>
      </article>
    </FumaHome>
  );
}

/** As animation libraries print a text: a word or a letter at a time, with a blur that scripts take away. */
function Letters({ text, className }: { text: string; className: string }) {
  return (
    <p className={`whitespace-pre-wrap ${className}`}>
      {text.split(/(\s+)/).map((part, index) => <span key={index} className="inline-block whitespace-pre" style={{ opacity: 0, filter: 'blur(10px)' }}>{part}</span>)}
    </p>
  );
}
