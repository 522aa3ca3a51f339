import { describe, expect, it } from 'vitest';
import { decideKind, type PageFacts } from './page-kind.ts';

/** A Fumadocs page of which nothing else is known. */
const BARE: PageFacts = {
  fumadocs: ['colours'],
  place: undefined,
  sharedPlace: false,
  inDocs: false,
  hasBody: true,
  linkedArticle: false,
  ogArticle: false,
  published: false,
  author: false,
  tags: false,
  backLink: false,
  docsTree: false,
  docsPage: false,
  listed: 0,
  listedDated: 0,
};

const POST: PageFacts = { ...BARE, place: 'post', published: true, author: true };
const NOTES: PageFacts = { ...BARE, place: 'post', sharedPlace: true };
const DOCS: PageFacts = { ...BARE, inDocs: true, docsTree: true, docsPage: true };
const LIST: PageFacts = { ...BARE, place: 'list', listed: 5, listedDated: 5, hasBody: false };

describe('decideKind', () => {
  it.each<[string, string, PageFacts]>([
    ['post', 'an article under /blog', POST],
    ['post', 'one without day or author', { ...BARE, place: 'post' }],
    ['post', 'an article anywhere that says so', { ...BARE, linkedArticle: true }],
    [
      'post',
      'one with day and author at its own address',
      { ...BARE, published: true, author: true },
    ],
    ['post', 'a post in a docs layout', { ...POST, docsTree: true, docsPage: true }],
    ['post', 'a post that lists others below', { ...POST, listed: 4, listedDated: 3 }],
    ['docs', 'a page of the docs', DOCS],
    ['docs', 'docs that name an author and a day', { ...DOCS, author: true, published: true }],
    ['docs', 'docs at an address of their own', { ...BARE, docsTree: true, docsPage: true }],
    ['docs', 'notes in the tree of the docs', { ...NOTES, docsTree: true, docsPage: true }],
    ['docs', 'the same of layouts without an id', { ...NOTES, docsTree: true }],
    ['docs', 'the same below a list', { ...NOTES, docsTree: true, docsPage: true, backLink: true }],
    ['post', 'notes with a day in a docs layout', { ...NOTES, docsTree: true, published: true }],
    ['post', 'notes that say they are one', { ...NOTES, docsTree: true, linkedArticle: true }],
    ['post', 'notes elsewhere', NOTES],
    ['index', 'a list of posts', LIST],
    ['index', 'one without days', { ...LIST, listedDated: 0 }],
    ['index', 'a tag page with an introduction', { ...LIST, place: 'tag', hasBody: true }],
    ['index', 'a start page that lists posts', { ...LIST, place: undefined }],
    ['index', 'a list of one', { ...LIST, listed: 1, listedDated: 1 }],
    [
      'index',
      'a start page of three days',
      { ...LIST, place: undefined, listed: 3, listedDated: 3 },
    ],
    ['site', 'one of two days', { ...LIST, place: undefined, listed: 3, listedDated: 2 }],
    ['site', 'a page like any other', BARE],
    ['site', 'one with a day', { ...BARE, published: true }],
    ['site', 'the address of a list without any', { ...LIST, listed: 0, listedDated: 0 }],
    ['site', 'the address of a post without any text', { ...BARE, place: 'post', hasBody: false }],
    ['none', 'a post without a mark of Fumadocs', { ...POST, fumadocs: [] }],
  ])('%s: %s', (kind, _page, grounds) => {
    expect(decideKind(grounds).kind).toBe(kind);
  });

  it('gives the marks and the grounds that speak for the kind, and no others', () => {
    const { evidence } = decideKind({
      ...POST,
      docsPage: true,
      fumadocs: ['layout_id', 'colours'],
    });
    expect(evidence).toEqual(['layout_id', 'colours', 'published', 'author', 'blog_path']);
  });

  it('takes two posts for a list, and three days for one of posts', () => {
    const of = (listed: number, listedDated: number): string[] =>
      decideKind({ ...LIST, listed, listedDated }).evidence.slice(1);
    expect(of(1, 1)).toEqual(['list_path', 'no_body']);
    expect(of(2, 2)).toEqual(['list_path', 'lists_posts', 'no_body']);
    expect(of(3, 3)).toEqual(['list_path', 'lists_posts', 'lists_dated', 'no_body']);
  });

  it('gives no grounds for what is no Fumadocs page', () => {
    expect(decideKind({ ...POST, fumadocs: [] }).evidence).toEqual([]);
  });

  it('gives all that it saw where nothing was enough', () => {
    const { evidence } = decideKind({ ...BARE, author: true, docsPage: true });
    expect(evidence).toEqual(['colours', 'author', 'docs_page']);
  });
});
