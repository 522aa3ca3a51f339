import { createServerFn } from '@tanstack/react-start';
import { renderServerComponent } from '@tanstack/react-start/rsc';
import listed from '../pages.json';
import { compile } from '../site/lib/compile';
import { headOf } from '../site/lib/head';
import { allPosts, readPost, readSource } from '../site/lib/posts';
import { renderPage } from '../site/lib/render-page';
import type { PageEntry } from '../site/lib/types';

const pages = listed as PageEntry[];

/** A post as a server component, and what goes into its head. */
export const loadPost = createServerFn()
  .validator((path: string) => path)
  .handler(async ({ data: path }) => {
    const page = pages.find((entry) => entry.path === path);
    if (!page?.content) return undefined;
    const post = readPost('posts', page.content);
    const compiled = await compile(readSource('posts', page.content));
    const { title, description, meta } = headOf(page, post);
    const Post = await renderServerComponent(renderPage(page, { post, posts: allPosts(page.lang), ...compiled }));
    return { Post, title, description, meta };
  });
