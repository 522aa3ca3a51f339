import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { OwnSite } from '../parts/shells';

export function HeroImage({ post, Body }: LayoutProps) {
  return (
    <OwnSite>
      <figure className="relative">
        <img src={post.image ?? '/img/cover.png'} alt="" className="h-[60vh] w-full object-cover" />
        <div className="absolute inset-0 flex flex-col items-center justify-center text-white">
          <div className="flex gap-2">{post.tags.map((tag) => <a key={tag} href={`/topics/${tag}`} rel="tag">{tag}</a>)}</div>
          <h1 className="text-5xl">{post.title}</h1>
          <p>{post.description}</p>
        </div>
        <figcaption className="text-xs">Photo by Rune Dahl, 1 May 2019</figcaption>
      </figure>
      <div className="mx-auto max-w-2xl">
        <div className="flex justify-between border-b py-4">
          <div>Words: {post.authors[0]?.name}</div>
          <div>{post.date && longDate(post.date, post.lang)}</div>
        </div>
        <div className="prose prose-lg">
          <Body />
        </div>
      </div>
    </OwnSite>
  );
}
