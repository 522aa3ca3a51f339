import { describe, expect, it } from 'vitest';
import { paragraph, parse, pick } from '../../../tests/dom.ts';
import { findTitle, metaContent } from './title.ts';

function titleOf(html: string): string {
  const page = parse(html);
  return findTitle(page, page.querySelector('.prose') ?? undefined).text;
}

const BODY = `<div class="prose">${paragraph(40)}<h2 id="part">Part</h2>${paragraph(40)}</div>`;

describe('findTitle', () => {
  it.each([
    ['a heading above the body', `<div><h1>A post</h1></div>${BODY}`],
    ['the first heading of the body', `<div class="prose"><h1>A post</h1>${paragraph(40)}</div>`],
    [
      'a heading below the site’s own',
      `<title>A post | Site</title><h1>Site</h1><main><h1>A post</h1>${BODY}</main>`,
    ],
    [
      'the heading nearest to the body, where the head names neither',
      `<div><h1>Site</h1></div><main><header><h1>A post</h1></header>${BODY}</main>`,
    ],
    [
      'a level-2 heading that the head repeats',
      `<title>A post | Site</title><main><h2>A post</h2>${BODY}</main>`,
    ],
    [
      'a heading that only twitter repeats',
      `<meta name="twitter:title" content="A post - Site"><main><h2>A post</h2>${BODY}</main>`,
    ],
    [
      'a heading, though the head names the site alone',
      `<title>Site</title><meta property="og:title" content="Site"><h1>A post</h1>${BODY}`,
    ],
    [
      'a heading that can be seen',
      `<title>Site</title><h1 class="sr-only">Site</h1><main><h1>A post</h1>${BODY}</main>`,
    ],
    ['a heading with Fumadocs’ link in it', `<h1 id="a"><a href="#a">A post</a></h1>${BODY}`],
  ])('is %s', (_place, html) => {
    expect(titleOf(html)).toBe('A post');
  });

  it.each([
    ['in the site’s bar', '<nav><h1>Wrong</h1></nav>'],
    ['in a dialog', '<div role="dialog"><h1>Wrong</h1></div>'],
    ['that is a link to another page', '<a href="/b"><h1>Wrong</h1></a>'],
    ['without text', '<h1><svg><title>Wrong</title></svg></h1>'],
    ['of a banner in an aside', '<aside><h2>Wrong</h2></aside>'],
  ])('is no heading %s', (_place, heading) => {
    const html = `${heading}<main><h1>A post</h1>${BODY}</main>`;
    expect(titleOf(html)).toBe('A post');
    expect(titleOf(`<title>Wrong</title>${html}`)).toBe('A post');
  });

  it('is no heading after the body', () => {
    expect(titleOf(`<h1>A post</h1>${BODY}<h1>Comments</h1>`)).toBe('A post');
    expect(titleOf(`<title>B</title><h1>A post</h1>${BODY}<h2>B</h2>`)).toBe('A post');
  });

  it('is the longer of two that the head names, since the site is there too', () => {
    const html = `<title>A post – Acme</title><h1>Acme</h1><main><h2>A post</h2>${BODY}</main>`;
    expect(titleOf(html)).toBe('A post');
  });

  it('is the one that the head names first, though the site’s name is longer', () => {
    const html = `<title>A post – The Magazine</title><meta property="og:title" content="A post">
      <h1>The Magazine</h1><main><h1>A post</h1>${BODY}</main>`;
    expect(titleOf(html)).toBe('A post');
  });

  it('is none that the head does not name, however long', () => {
    const html = `<title>A post – Acme</title><h1>All that we think</h1><main><h1>A post</h1>${BODY}</main>`;
    expect(titleOf(html)).toBe('A post');
  });

  it.each(['A post', 'Acme – A post'])('is the first of two that say the same as %s', (title) => {
    for (const level of ['h1', 'h2']) {
      const twice = `<${level} id="1">A post</${level}><${level} id="2">A post</${level}>`;
      const page = parse(`<title>${title}</title><main>${twice}${BODY}</main>`);
      expect(findTitle(page, pick(page, '.prose')).element?.id).toBe('1');
    }
  });

  it('is no part of the article, though the head says the same', () => {
    const page = parse(`<title>Part</title><h1>A post</h1>${BODY}`);
    const found = findTitle(page, page.querySelector('.prose') ?? undefined);
    expect(found.element?.localName).toBe('h1');
  });

  it('is found on a page without a body of text', () => {
    expect(titleOf('<main><h1>Posts</h1></main>')).toBe('Posts');
    const page = parse('<title>Posts</title><main><h2>Posts</h2></main>');
    expect(findTitle(page, undefined)).toEqual({ text: 'Posts' });
  });

  it.each([
    ['A post | Site', ''],
    ['A post — Site', ''],
    ['Site · A post', '<meta property="og:site_name" content="Site">'],
    ['A post: on time - Site', '<meta property="og:site_name" content="Site">'],
  ])('is the head’s %j without the site, where no heading is', (title, head) => {
    const text = titleOf(`<title>${title}</title>${head}${BODY}`);
    expect(text).toMatch(/^A post/);
    expect(text).not.toContain('Site');
  });

  it('keeps a hyphen within a word', () => {
    expect(titleOf(`<title>A well-known post</title>${BODY}`)).toBe('A well-known post');
  });

  it('is not the title of an icon', () => {
    expect(titleOf(`<svg><title>GitHub</title></svg>${BODY}`)).toBe('');
  });

  it('is blank on a page that has none', () => {
    expect(titleOf('')).toBe('');
  });
});

describe('the subtitle', () => {
  const subtitleOf = (html: string): string | undefined => {
    const page = parse(html);
    return (
      findTitle(page, page.querySelector('.prose') ?? undefined).subtitle?.textContent ?? undefined
    );
  };
  const within = (start: string): string =>
    `<div class="prose">${start}${paragraph(40)}<h2 id="part">Part</h2>${paragraph(40)}</div>`;

  it.each([
    ['that is a sentence', '<h1>T</h1><h2 id="s">On tests, and all of them.</h2>'],
    ['that has no id, as the others have', '<h1>T</h1><h6>By Ada</h6>'],
    ['in a box of its own', '<div><h1>T</h1></div><div><h2>On tests</h2></div>'],
  ])('is a heading right below the title %s', (_form, start) => {
    expect(subtitleOf(within(start))).toMatch(/tests|Ada/);
  });

  it.each([
    ['a section', '<h1>T</h1><h2 id="s">Highlights</h2>'],
    ['a question', '<h1>T</h1><h2 id="s">Why now?</h2>'],
    ['a heading after text', `<h1>T</h1>${paragraph(9)}<h2>On tests.</h2>`],
  ])('is not %s', (_what, start) => {
    expect(subtitleOf(within(start))).toBeUndefined();
  });

  it('is no heading without an id where none has one', () => {
    expect(
      subtitleOf(`<div class="prose"><h1>T</h1><h2>One</h2>${paragraph(60)}</div>`),
    ).toBeUndefined();
  });

  it('is no other heading outside of the body', () => {
    expect(subtitleOf(`<main><h1>T</h1><h2>On tests.</h2>${within('')}</main>`)).toBeUndefined();
  });

  it('is the one that the head repeats, even in another part of the page', () => {
    const html = `<meta name="description" content="On tests">
      <main><h1>T</h1><h2>On tests</h2>${within('')}</main>`;
    expect(subtitleOf(html)).toBe('On tests');
  });
});

describe('metaContent', () => {
  it.each([
    ['property', '<meta property="og:type" content=" an  article ">'],
    ['name', '<meta name="og:type" content="an article">'],
  ])('reads a meta element by its %s', (_attribute, html) => {
    expect(metaContent(parse(html), 'og:type')).toBe('an article');
  });

  it('is blank where there is none, or none with content', () => {
    expect(metaContent(parse(''), 'og:type')).toBe('');
    expect(metaContent(parse('<meta name="og:type">'), 'og:type')).toBe('');
  });
});
