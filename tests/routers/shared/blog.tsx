import { Heading } from 'fumadocs-ui/components/heading';
import type { ComponentType, ReactNode } from 'react';
import { POSTS, type Post } from './posts';

/** A link of the site's router. */
type Link = ComponentType<{ href: string; className?: string; children: ReactNode }>;

/** The frame of Fumadocs' home layout, without its menu. */
export function Frame({ Link, children }: { Link: Link; children: ReactNode }) {
  return (
    <main id="nd-home-layout" className="flex flex-1 flex-col">
      <nav className="flex gap-4 px-4 py-2 text-fd-muted-foreground">
        <Link href="/">Harbour Notes</Link>
        <Link href="/blog">Blog</Link>
        {POSTS.map(({ slug, title }) => (
          <Link key={slug} href={`/blog/${slug}`}>
            {title}
          </Link>
        ))}
      </nav>
      {children}
    </main>
  );
}

export function Home() {
  return (
    <div className="mx-auto max-w-3xl px-4 py-8">
      <h1 className="text-4xl font-bold">Harbour Notes</h1>
      <p className="text-fd-muted-foreground">From an island with one pier.</p>
    </div>
  );
}

/** The list of posts, as the blog guide of Fumadocs has it. */
export function PostList({ Link }: { Link: Link }) {
  return (
    <div className="mx-auto w-full max-w-5xl px-4 py-8">
      <h1 className="mb-8 text-4xl font-bold">All posts</h1>
      <div className="grid gap-6 md:grid-cols-2">
        {POSTS.map(({ slug, title, description }) => (
          <Link key={slug} href={`/blog/${slug}`} className="block rounded-lg bg-fd-secondary p-6 shadow-md">
            <h2 className="mb-2 text-xl font-semibold">{title}</h2>
            <p className="mb-4">{description}</p>
          </Link>
        ))}
      </div>
    </div>
  );
}

/** A post, as the blog guide of Fumadocs has it. */
export function PostPage({ post, Link }: { post: Post; Link: Link }) {
  return (
    <>
      <div className="mx-auto w-full max-w-5xl rounded-xl border px-4 py-12">
        <h1 className="mb-2 text-3xl font-bold">{post.title}</h1>
        <p className="mb-4 text-fd-muted-foreground">{post.description}</p>
        <Link href="/blog">Back</Link>
      </div>
      <article className="mx-auto flex w-full max-w-5xl flex-col px-4 py-8">
        <div className="prose min-w-0">
          {post.sections.map(({ id, title, paragraphs }) => (
            <section key={id} style={{ display: 'contents' }}>
              <Heading as="h2" id={id}>
                {title}
              </Heading>
              {paragraphs.map((text, at) => (
                <p key={at}>{text}</p>
              ))}
            </section>
          ))}
        </div>
        <div className="flex flex-col gap-4 text-sm">
          <div>
            <p className="mb-1 text-fd-muted-foreground">Written by</p>
            <p className="font-medium">{post.author}</p>
          </div>
          <div>
            <p className="mb-1 text-sm text-fd-muted-foreground">At</p>
            <p className="font-medium">{new Date(`${post.date}T00:00:00`).toDateString()}</p>
          </div>
        </div>
      </article>
    </>
  );
}
