import { mkdirSync, writeFileSync } from 'node:fs';
import { slug } from 'github-slugger';
import { readContent } from './truth/read-content';
import type { PageTruth } from './truth/types';

const posts = readContent('content/blog', '/blog', 'post').sort(
  (a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.path.localeCompare(b.path),
);
const docs = readContent('content/docs', '/docs', 'docs');

const truth: PageTruth[] = [
  describeBarePage('/', 'site', 'The Margin'),
  {
    ...describeBarePage('/blog', 'index', 'Blog'),
    description: 'Everything we have published, newest first.',
    posts: posts.map((post) => post.path),
  },
  ...listTagPages(),
  ...posts,
  ...docs,
];

const json = `${JSON.stringify(truth, null, 2)}\n`;
mkdirSync('out', { recursive: true });
writeFileSync('truth.json', json);
writeFileSync('out/truth.json', json);
console.log(`truth.json: ${truth.length} pages, ${truth.flatMap((page) => page.headings).length} headings`);

function listTagPages(): PageTruth[] {
  const names = new Map(posts.flatMap((post) => post.tags).toReversed().map((tag) => [slug(tag), tag]));
  return [...names].map(([tagSlug, name]) => ({
    ...describeBarePage(`/tags/${tagSlug}`, 'index', `Posts about ${name}`),
    posts: posts.filter((post) => post.tags.some((tag) => slug(tag) === tagSlug)).map((post) => post.path),
  }));
}

function describeBarePage(path: string, kind: PageTruth['kind'], title: string): PageTruth {
  return { path, kind, lang: 'en', dir: 'ltr', title, description: null, date: null, authors: [], tags: [], headings: [] };
}
