import { Fragment } from 'react';
import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { Avatar } from '../parts/avatar';
import { FumaHome } from '../parts/shells';
import { Link } from '../ui';

export function LinkedAuthors({ post, Body }: LayoutProps) {
  const separator = (index: number) => (index === 0 ? '' : index === post.authors.length - 1 ? ' and ' : ', ');
  return (
    <FumaHome>
      <article className="mx-auto w-full max-w-3xl px-4 py-12">
        <h1 className="text-3xl font-bold">{post.title}</h1>
        <div className="flex items-center -space-x-2">
          {post.authors.map((author) => <Avatar key={author.handle} author={author} initials />)}
        </div>
        <p className="text-sm">
          {post.authors.map(({ name, handle }, index) => (
            <Fragment key={handle}>{separator(index)}<Link href={`/authors/${handle}`}>{name}</Link></Fragment>
          ))}
          {' on '}{post.date && longDate(post.date, post.lang)}
        </p>
        <p>{post.tags.map((tag) => <span key={tag} className="mr-2 text-fd-primary">#{tag}</span>)}</p>
        <div className="prose">
          <Body />
        </div>
      </article>
    </FumaHome>
  );
}
