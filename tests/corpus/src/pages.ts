/** Every page of every app: the posts of posts-by-app.ts, and one or two of each other kind. */
import { layouts } from '../site/layouts/table';
import { readPost } from '../site/lib/posts';
import type { Kind } from '../site/lib/types';
import './paths';
import { posts, type Row, type Stage } from './posts-by-app';
import { apps } from './versions';

export type { Stage };

export interface Page {
  app: string;
  kind: Kind;
  layout: string;
  /** post, docs page or tag */
  content?: string;
  path: string;
  lang: string;
  htmlLang?: string;
  stages: Stage[];
  /** folder under tests/pages, without the stage */
  slug: string;
}

/** Where an app keeps a post when another layout already shows it at the usual address. */
const elsewhere = ['/posts', '/articles', '/blog/engineering', '/writing', '/blog/2026'];

/** Sites that have left `<html lang="en">` as create-next-app wrote it; those with right-to-left text have not. */
const alwaysEnglish = ['16.8', '16.4', '16.0', '14.7'];

const indexes = ['index-guide', 'index-cards', 'index-rows'];

export const pages: Page[] = Object.entries(posts).flatMap(([app, rows], order) => {
  const made: Page[] = [];
  for (const row of rows) made.push(postPage(app, row, made));
  if (apps.find(({ id }) => id === app)?.postsOnly) return made;
  return [...made, ...otherPages(app, indexes[order % indexes.length]!)];
});

function postPage(app: string, [layout, content, ...stages]: Row, before: Page[]): Page {
  const facts = layouts[layout];
  if (!facts) throw new Error(`${app}: no layout ${layout}`);
  const { lang } = readPost('posts', content);
  const base = facts.base?.replace('[lang]', lang) ?? '/blog';
  const path = [base, ...elsewhere].map((folder) => `${folder}/${content}`).find((path) => before.every((page) => page.path !== path));
  if (!path) throw new Error(`${app}: no address left for ${content}`);
  const repeated = before.some((page) => page.layout === layout);
  const htmlLang = alwaysEnglish.includes(app) && !facts.base?.includes('[lang]') && lang !== 'ar' ? 'en' : undefined;
  return { app, kind: 'post', layout, content, path, lang, htmlLang, stages, slug: `${app}-${layout}${repeated ? `-${content}` : ''}` };
}

function otherPages(app: string, index: string): Page[] {
  const page = (kind: Kind, layout: string, path: string, stage: Stage, slug: string, content?: string): Page => ({
    app, kind, layout, content, path, lang: 'en', stages: [stage], slug: `${app}-${slug}`,
  });
  return [
    page('docs', 'docs-reference', '/docs/quickstart', 'server', 'docs-quickstart', 'quickstart'),
    page('docs', 'docs-reference', '/docs/queues', 'hydrated', 'docs-queues', 'queues'),
    page('index', index, '/blog', 'hydrated', index),
    page('index', 'index-cards', '/blog/tags/Storage', 'server', 'tag-storage', 'Storage'),
    page('site', 'home', '/', 'hydrated', 'home'),
  ];
}
