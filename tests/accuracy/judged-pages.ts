import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCorpus } from './corpus.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Where in a post something stands: labels of the tabs and accordions around it. */
interface Placed {
  within?: string[];
}

/** What the MDX of a post says: a part of what `tests/corpus/facts.json` has. */
export interface MdxFacts {
  title: string;
  headings: ({ depth: number; text: string } & Placed)[];
  paragraphs: ({ text: string } & Placed)[];
  lists: ({ tasks?: boolean[] } & Placed)[];
  tables: ({ rows: string[][] } & Placed)[];
  code: ({
    lang: string | null;
    title: string | null;
    value: string;
    tab?: string;
  } & Placed)[];
  links: ({ text: string; href: string } & Placed)[];
  cards: ({ title: string; href: string | null } & Placed)[];
  images: ({ alt: string } & Placed)[];
  formulas: ({ tex: string; display: boolean } & Placed)[];
  footnotes: { id: string; text: string }[];
  callouts: ({ type: string } & Placed)[];
  types: { name: string; type: string }[][];
  diagrams: string[];
}

/** A page and what its MDX says. */
export interface JudgedPage {
  slug: string;
  url: string;
  html: string;
  facts: MdxFacts;
}

/** The corpus' posts and docs pages, and the sample blog's posts where it has been built. */
export function judgedPages(): JudgedPage[] {
  const path = join(ROOT, 'tests/corpus/facts.json');
  const all = JSON.parse(readFileSync(path, 'utf8')) as Record<string, MdxFacts>;
  return [...corpusPages(all), ...blogPages(all)];
}

function corpusPages(all: Record<string, MdxFacts>): JudgedPage[] {
  const isOwn = (slug: string): boolean => !/^(?:other-|real\/)/.test(slug);
  return loadCorpus().flatMap(({ slug, html, expected: { kind, title, url } }) => {
    const facts = Object.values(all).find((one) => one.title === title);
    return facts && isOwn(slug) && (kind === 'post' || kind === 'docs')
      ? [{ slug, html, url, facts }]
      : [];
  });
}

function blogPages(all: Record<string, MdxFacts>): JudgedPage[] {
  const folder = join(ROOT, 'tests/blog/out/blog');
  if (!existsSync(folder)) return [];
  return (readdirSync(folder, { recursive: true }) as string[]).flatMap((file) => {
    const name = `blog/${file.replace(/\.html$/, '')}`;
    const facts = all[name];
    if (!file.endsWith('.html') || !facts) return [];
    const html = readFileSync(join(folder, file), 'utf8');
    return [{ slug: name, html, url: `https://blog.example/${name}`, facts }];
  });
}
