import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageKind } from '../../utils/page/types.ts';

export interface ExpectedHeading {
  depth: number;
  text: string;
  id?: string | null;
  unmounted?: boolean;
  repeatsTitle?: boolean;
}

/** What a page's source says of it: `tests/pages/<slug>/expected.json`. */
export interface Expected {
  url: string;
  kind: PageKind;
  stage?: string;
  layout: string;
  fumadocs?: string | null;
  framework?: string;
  /** Look-alikes only: does the page hold an article whose truth stands here too? */
  article?: boolean;
  lang: string;
  title: string;
  description?: string | null;
  published?: string | null;
  updated?: string | null;
  authors: string[];
  tags: string[];
  headings: ExpectedHeading[];
  words: number;
  text: string;
  /** With what the page has not mounted. */
  textInSource?: string;
  /** Texts that components take as attributes. */
  attrText?: { text: string }[];
  code: { value: string; unmounted?: boolean }[];
  posts?: { title: string; href: string; published?: string | null; tags: string[] }[];
}

export interface CorpusPage {
  slug: string;
  html: string;
  expected: Expected;
}

const ROOT = join(import.meta.dirname, '../..');

/** The project's own pages, and real ones where a folder of them lies beside the project. */
export function loadCorpus(only = ''): CorpusPage[] {
  return [...pagesIn(join(ROOT, 'tests/pages')), ...realPages()].filter((page) =>
    page.slug.includes(only),
  );
}

/** Pages with their truth, each in a folder of its own. */
export function pagesIn(folder: string): CorpusPage[] {
  return folders(folder)
    .filter((slug) => existsSync(join(folder, slug, 'expected.json')))
    .map((slug) => ({
      slug,
      html: readFileSync(join(folder, slug, 'page.html'), 'utf8'),
      expected: json(join(folder, slug, 'expected.json')) as Expected,
    }));
}

function realPages(): CorpusPage[] {
  const folder = join(ROOT, '../shared/pages');
  return folders(folder).flatMap((blog) =>
    folders(join(folder, blog)).flatMap((slug) =>
      ['server', 'hydrated'].map((stage) => ({
        slug: `real/${blog}/${slug}/${stage}`,
        html: readFileSync(join(folder, blog, slug, `${stage}.html`), 'utf8'),
        expected: fromTruth(json(join(folder, blog, slug, 'truth.json')) as Truth, stage),
      })),
    ),
  );
}

/** The shape in which the real pages' truth is kept. */
interface Truth {
  path: string;
  kind: 'post' | 'docs' | 'index' | 'home' | 'other';
  lang: string;
  layout: string;
  title: string;
  description: string | null;
  date: string | null;
  authors: string[] | null;
  tags: string[] | null;
  visible: { description: boolean; date: boolean; authors: boolean[] } | null;
  dateInHead: boolean | null;
  headings: ExpectedHeading[] | null;
  words: number | null;
  wordsOnPage: number | null;
  text: string | null;
  textOnPage: string | null;
  code: { value: string }[] | null;
  attrText?: { text: string }[] | null;
}

function fromTruth(truth: Truth, stage: string): Expected {
  const showsDate = truth.visible?.date === true || truth.dateInHead === true;
  return {
    url: `https://blog.example${truth.path}`,
    kind: truth.kind === 'home' || truth.kind === 'other' ? 'site' : truth.kind,
    stage,
    layout: truth.layout,
    lang: truth.lang,
    title: truth.title,
    description: truth.description,
    published: showsDate ? truth.date : null,
    authors: (truth.authors ?? []).filter((_, index) => truth.visible?.authors[index]),
    tags: truth.tags ?? [],
    headings: truth.headings ?? [],
    words: truth.wordsOnPage ?? truth.words ?? 0,
    text: truth.textOnPage ?? truth.text ?? '',
    code: truth.code ?? [],
    attrText: truth.attrText ?? [],
  };
}

function folders(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
