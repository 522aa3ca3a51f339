import { afterEach, describe, expect, it } from 'vitest';
import { mount, paragraph } from '../../../tests/dom.ts';
import { contentOf, post, URL_OF_PAGE } from '../../../tests/post.ts';
import { readContent } from '../content/build-content.ts';
import { extract } from '../article/extract-article.ts';

const INLINE =
  'position:absolute;border:0;width:1px;height:1px;padding:0;margin:-1px;overflow:hidden;clip:rect(0, 0, 0, 0);white-space:nowrap';

const WAYS: [sort: string, attributes: string][] = [
  ['Tailwind', 'class="sr-only"'],
  ['Tailwind, but for the focus', 'class="sr-only focus:not-sr-only"'],
  ['Bootstrap', 'class="visually-hidden"'],
  ['HTML5 Boilerplate', 'class="visuallyhidden"'],
  ['WordPress', 'class="screen-reader-text"'],
  ['Radix', `style="${INLINE}"`],
  ['React Aria', `style="${INLINE.replaceAll(':', ': ')}"`],
];

describe('words for screen readers alone', () => {
  it.each(WAYS)('of %s are no text', (_sort, attributes) => {
    expect(
      contentOf(`<p>See <a href="#first">it<span ${attributes}> (opens)</span></a>.</p>`),
    ).toBe('<p>See <a href="#first">it</a>.</p>');
    const page = post(`<h2 id="h">Head<span ${attributes}>Link to it</span></h2>`);
    expect(extract(page, URL_OF_PAGE).headings.map(({ text }) => text)).toEqual(['First', 'Head']);
  });

  it.each(WAYS)('of %s are the text of a cell that has none', (_sort, attributes) => {
    const cells = `<td>a</td><td><svg aria-hidden="true"></svg><span ${attributes}>Included</span></td>`;
    expect(contentOf(`<table><tbody><tr>${cells}</tr></tbody></table>`)).toContain(
      '<td>Included</td>',
    );
  });

  it.each(['sm', 'md', 'lg'])('that windows from %s show are text', (width) => {
    const html = contentOf(
      `<p>A <span class="sr-only ${width}:not-sr-only">shown</span> word.</p>`,
    );
    expect(html).toBe('<p>A shown word.</p>');
  });
});

describe('words that the page’s styles clip', () => {
  let unmount = (): void => undefined;
  afterEach(() => unmount());

  const STYLES =
    '.VisuallyHidden_root__x1,.lg\\:sr-only,.Post_screenReader__y,.is-hidden-text{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)} .box{position:relative;overflow:hidden}';
  const read = (html: string): string => {
    unmount = mount(
      `<style>${STYLES}</style><main id="nd-home-layout"><article><h1>A post</h1><div class="prose">${paragraph(40)}<h2 id="first">First</h2>${html}</div></article></main>`,
    );
    const { html: content } = readContent(document, URL_OF_PAGE);
    return content.slice(content.indexOf('First</h2>') + 'First</h2>'.length);
  };

  it.each(['VisuallyHidden_root__x1', 'lg:sr-only', 'Post_screenReader__y', 'is-hidden-text'])(
    'by a class like %s are no text',
    (name) => {
      expect(read(`<p>A <span class="${name}">spoken</span> word.</p>`)).toBe('<p>A  word.</p>');
    },
  );

  it('stay where they may be all that a cell says', () => {
    expect(
      read(
        '<table><tbody><tr><td>a</td><td><span class="VisuallyHidden_root__x1">No</span></td></tr></tbody></table>',
      ),
    ).toContain('<td>No</td>');
  });

  it('stay where the name says so, and the styles do not', () => {
    expect(read('<p class="box overflow-hidden">A <b class="hidden-gem">word</b>.</p>')).toBe(
      '<p>A <strong>word</strong>.</p>',
    );
  });
});
