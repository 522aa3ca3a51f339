/** What stands around a post: Fumadocs' own layouts, or a site's own. */
import type { ReactNode } from 'react';
import { siteName } from '../lib/home';
import type { LayoutProps } from '../lib/types';
import { pageTree } from '../lib/page-tree';
import { DocsLayout, HomeLayout, Link } from '../ui';

const links = [
  { text: 'Docs', url: '/docs', active: 'nested-url' as const },
  { text: 'Blog', url: '/blog', active: 'nested-url' as const },
  { text: 'Pricing', url: '/pricing' },
];

export function FumaHome({ children }: { children: ReactNode }) {
  return (
    <HomeLayout nav={{ title: siteName }} links={links} githubUrl="https://github.com/kestrel-example/kestrel">
      {children}
    </HomeLayout>
  );
}

interface DocsProps {
  children: ReactNode;
  /** posts to list in the sidebar */
  blog?: Pick<LayoutProps, 'post' | 'others' | 'href'>;
  sidebar?: boolean;
}

export function FumaDocs({ children, blog, sidebar = true }: DocsProps) {
  const posts = blog && [blog.post, ...blog.others].map((post) => ({ name: post.title, url: blog.href(post) }));
  return (
    <DocsLayout tree={pageTree(posts)} sidebar={{ enabled: sidebar }} nav={{ title: siteName }} links={links}>
      {children}
    </DocsLayout>
  );
}

/** A site with its own header and footer, and none of Fumadocs' layouts. */
export function OwnSite({ children }: { children: ReactNode }) {
  return (
    <div className="min-h-screen">
      <header className="sticky top-0 z-10 border-b px-6 py-3">
        <nav className="flex gap-4" aria-label="Main">
          <Link href="/" className="font-semibold">{siteName}</Link>
          <Link href="/docs">Docs</Link>
          <Link href="/blog">Blog</Link>
          <a href="https://github.com/kestrel-example/kestrel" rel="noreferrer">GitHub</a>
        </nav>
      </header>
      <main>{children}</main>
      <footer className="mt-24 border-t px-6 py-10 text-sm">
        <h2 className="font-semibold">Stay in the loop</h2>
        <p>Built in the open since 2021. © 2026 {siteName}.</p>
        <ul>
          <li><Link href="/blog">All posts</Link></li>
          <li><a href="/rss.xml">RSS</a></li>
        </ul>
      </footer>
    </div>
  );
}
