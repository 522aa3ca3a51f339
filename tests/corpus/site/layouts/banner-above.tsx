import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { FumaHome } from '../parts/shells';
import { Banner } from '../ui';

export function BannerAbove({ post, Body }: LayoutProps) {
  return (
    <>
      <Banner id="kestrel-2" variant="rainbow">Kestrel 2.0 is out since March 3, 2026. Read the notes.</Banner>
      <FumaHome>
        <article className="mx-auto w-full max-w-3xl px-4 py-12">
          <h1 className="text-3xl font-bold">{post.title}</h1>
          <p className="text-sm">{post.authors[0]?.name} / 11 min read / {post.date && longDate(post.date, post.lang)}</p>
          <div className="prose">
            <Body />
          </div>
        </article>
      </FumaHome>
    </>
  );
}
