import { describe, expect, it } from 'vitest';
import { mount, paragraph, parse } from '../../../../tests/dom.ts';
import { URL_OF_PAGE } from '../../../../tests/post.ts';
import { readContent } from '../build-content.ts';
import { extract } from '../../article/extract-article.ts';

const SVG = (width: number, height: number): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="9" height="9"/></svg>`)}`;

const BODY = `<div class="prose">${paragraph(60)}<h2 id="a">A</h2>${paragraph(60)}</div>`;
const DATE = '<p>Mara Quist · <time datetime="2026-03-04">Mar 4, 2026</time></p>';

function contentOf(html: string): string {
  return readContent(parse(`<title>A post</title><main>${html}</main>`), URL_OF_PAGE).html;
}

/** What the content begins with, before the body's first paragraph. */
function coverOf(html: string): string {
  return contentOf(html).split('<p>fine')[0] ?? '';
}

const IMG = '<img alt="Harbour" src="https://blog.example/h.png"';

describe('a cover above the body', () => {
  it.each([
    [
      'a figure below the title',
      `<h1>A post</h1>${DATE}<figure><img src="/h.png" alt="Harbour" width="800" height="300"><figcaption>At dawn</figcaption></figure><article>${BODY}</article>`,
      `<figure>${IMG} width="800" height="300"><figcaption>At dawn</figcaption></figure>`,
    ],
    [
      'an image between byline and body',
      `<article><h1>A post</h1>${DATE}<img src="/h.png" alt="Harbour" width="1200" height="630">${BODY}</article>`,
      `<p>${IMG} width="1200" height="630"></p>`,
    ],
    [
      'one of Next.js that fills a box, above the title',
      `<article><header><div class="relative aspect-video"><img src="/_next/image?url=%2Fh.png&w=1200" alt="Harbour" data-nimg="fill"></div><h1>A post</h1>${DATE}</header>${BODY}</article>`,
      '<p><img alt="Harbour" src="https://blog.example/_next/image?url=%2Fh.png&amp;w=1200"></p>',
    ],
    [
      'a picture with sources',
      `<article><h1>A post</h1><picture><source srcset="/h.avif"><img src="/h.png" alt="Harbour"></picture>${BODY}</article>`,
      `<p>${IMG}></p>`,
    ],
    [
      'one that leads to itself',
      `<article><h1>A post</h1><a href="/h.png"><img src="/h.png" alt="Harbour" width="900"></a>${BODY}</article>`,
      `<p>${IMG} width="900"></p>`,
    ],
    [
      'in a header within the body',
      `<div class="prose"><header><h1>A post</h1><img src="/h.png" alt="Harbour" width="900">${DATE}</header>${paragraph(60)}<h2 id="a">A</h2>${paragraph(60)}</div>`,
      `<p>${IMG} width="900"></p>`,
    ],
  ])('%s', (_, html, expected) => {
    expect(coverOf(html)).toBe(expected);
  });

  it.each([
    [
      'a portrait',
      '<div class="flex"><img src="/h.png" alt="" class="rounded-full"> Mara Quist</div>',
    ],
    ['a small picture', '<p><img src="/h.png" alt="" width="40" height="40"> Mara Quist</p>'],
    ['a portrait without a size', '<div><img src="/h.png" alt=""> Mara Quist</div>'],
    ['an author’s', '<a href="/authors/mara"><img src="/h.png" alt="" width="400"></a>'],
    ['a logo', '<div class="site-logo"><img src="/h.png" alt="" width="400"></div>'],
    ['that of another post', '<ul><li><img src="/h.png" alt="" width="400"></li></ul>'],
    ['the site’s', '<nav><img src="/h.png" alt="" width="400"></nav>'],
  ])('is not %s', (_, html) => {
    expect(contentOf(`<article><h1>A post</h1>${html}${BODY}</article>`)).not.toContain('<img');
  });

  it('is there once, though the body begins with it again', () => {
    const cover = '<img src="/h.png" alt="Harbour" width="900">';
    const html = contentOf(
      `<article><h1>A post</h1>${cover}<div class="prose"><p>${cover}</p>${paragraph(60)}<h2 id="a">A</h2></div></article>`,
    );
    expect(html.match(/<img/g)).toHaveLength(1);
  });

  it('is as large as it is shown', async () => {
    const remove = mount(
      `<main><h1>A post</h1><p><img src="${SVG(900, 300)}" alt="cover"></p><p><img src="${SVG(900, 300)}#2" alt="small" style="width:40px;height:40px"></p>${BODY}</main>`,
    );
    await Promise.all([...document.images].map((image) => image.decode()));
    const { html } = readContent(document, URL_OF_PAGE);
    remove();
    expect(html).toContain('alt="cover"');
    expect(html).not.toContain('alt="small"');
  });

  it('says nothing of who wrote the article', () => {
    const page = parse(
      `<title>A post</title><main><h1>A post</h1>${DATE}<figure><img src="/h.png" alt="Harbour" width="800"><figcaption>The harbour at dawn</figcaption></figure><article>${BODY}</article></main>`,
    );
    const { authors, tags, description } = extract(page, URL_OF_PAGE);
    expect(authors.map(({ name }) => name)).toEqual(['Mara Quist']);
    expect([tags, description]).toEqual([[], undefined]);
  });
});
