import type { LayoutProps } from '../lib/types';
import { FumaHome } from '../parts/shells';

export function TitleOnly({ post, Body }: LayoutProps) {
  return (
    <FumaHome>
      <main className="container py-12">
        <h1 className="text-3xl font-bold">{post.title}</h1>
        <div className="prose">
          <Body />
        </div>
      </main>
    </FumaHome>
  );
}
