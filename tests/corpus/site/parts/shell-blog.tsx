import { longDate } from '../lib/dates';
import { siteName } from '../lib/home';
import { pageTree } from '../lib/page-tree';
import type { LayoutProps } from '../lib/types';
import type { Shell } from '../ui/shell';

/** A blog in one of Fumadocs' other docs layouts, the byline where the description would be. */
export function ShellBlog({ shell, post, Body, toc, others, href }: LayoutProps & { shell: Shell | undefined }) {
  if (!shell) throw new Error('this version has no such layout');
  const posts = [post, ...others].map((other) => ({ name: other.title, url: href(other) }));
  return (
    <shell.Layout tree={pageTree(posts)} nav={{ title: siteName }}>
      <shell.Page toc={toc}>
        <shell.Title>{post.title}</shell.Title>
        <shell.Description>{post.authors[0]?.name} · {post.date && longDate(post.date, post.lang)}</shell.Description>
        <shell.Body>
          <Body />
        </shell.Body>
      </shell.Page>
    </shell.Layout>
  );
}
