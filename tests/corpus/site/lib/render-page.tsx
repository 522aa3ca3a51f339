/** From a page entry to its element, for every framework. */
import type { MDXContent } from 'mdx/types';
import { registry } from '../layouts/registry';
import { DocsReference } from '../layouts/docs-reference';
import { BlogIndex } from '../layouts/blog-index';
import { Home } from '../layouts/home';
import { hrefIn } from './href';
import { mdxComponents } from './mdx-components';
import type { LayoutProps, PageEntry, Post, TocItem } from './types';

export interface Loaded {
  post?: Post;
  Content?: MDXContent;
  toc: TocItem[];
  posts: Post[];
}

export function renderPage(page: PageEntry, { post, Content, toc, posts }: Loaded) {
  if (page.kind === 'site') return <Home />;
  if (page.kind === 'index') {
    const listed = page.content ? posts.filter((other) => other.tags.includes(page.content!)) : posts;
    return <BlogIndex page={page} posts={listed} />;
  }
  if (!post || !Content) throw new Error(`no content for ${page.path}`);

  const Layout = page.kind === 'docs' ? DocsReference : registry[page.layout];
  if (!Layout) throw new Error(`no layout ${page.layout}`);
  const Body: LayoutProps['Body'] = ({ components }) => <Content components={{ ...mdxComponents, ...components }} />;
  const others = posts.filter((other) => other.slug !== post.slug);
  return <Layout page={page} post={post} Body={Body} toc={toc} others={others} href={hrefIn(page.layout)} />;
}
