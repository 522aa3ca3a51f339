import { twoDigitDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { Avatar } from '../parts/avatar';
import { FumaHome } from '../parts/shells';
import { Link } from '../ui';

export function TwoDigitDate({ post, Body }: LayoutProps) {
  const author = post.authors[0];
  return (
    <FumaHome>
      <main className="px-4">
        <div className="mx-auto flex w-full max-w-screen-xl items-center justify-between py-4">
          <Link href="/blog">Back</Link>
          <p className="text-xs text-gray-500">{post.date && twoDigitDate(post.date)}</p>
        </div>
        <div className="mx-auto w-full max-w-screen-xl rounded-xl border py-12" style={{ backgroundColor: 'black' }}>
          <h1 className="mb-2 text-3xl font-bold text-white">{post.title}</h1>
          <p className="mb-4 text-white/80">{post.description}</p>
        </div>
        <article className="container grid grid-cols-1 px-0 py-8 lg:grid-cols-[2fr_1fr]">
          <div className="prose p-4">
            <Body />
          </div>
          <div className="flex items-center gap-3 p-4">
            {author && <Avatar author={author} initials />}
            <div>
              <p className="text-sm font-semibold">{author?.name}</p>
              <p className="text-xs">{author?.role}, Kestrel</p>
            </div>
          </div>
        </article>
      </main>
    </FumaHome>
  );
}
