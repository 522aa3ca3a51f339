import { afterEach, describe, expect, it } from 'vitest';
import { mount, paragraph } from '../../../../tests/dom.ts';
import { URL_OF_PAGE } from '../../../../tests/post.ts';
import { readContent } from '../build-content.ts';

let unmount = (): void => undefined;
afterEach(() => unmount());

const STYLES =
  '.line{white-space:pre-line}.wrap{white-space:pre-wrap}.pre{white-space:pre}.spaces{white-space:break-spaces}.now{white-space:nowrap}';

/** What the content has for what stands under the first heading of a page that is shown. */
function read(html: string): string {
  unmount = mount(
    `<style>${STYLES}</style><main id="nd-home-layout"><article><h1>A post</h1><div class="prose">${paragraph(40)}<h2 id="first">First</h2>${html}</div></article></main>`,
  );
  const { html: content } = readContent(document, URL_OF_PAGE);
  return content.slice(content.indexOf('First</h2>') + 'First</h2>'.length);
}

describe('lines that styles keep', () => {
  it.each(['line', 'wrap', 'pre', 'spaces'])('are lines, by `%s`', (name) => {
    expect(read(`<p class="${name}">Roses\nViolets</p>`)).toBe('<p>Roses<br>Violets</p>');
  });

  it.each([
    ['in a box', '<div class="line">\nRoses\nViolets\n</div>', '<p>Roses<br>Violets</p>'],
    [
      'around other elements',
      '<p class="line">Roses <b>are</b>\nViolets</p>',
      '<p>Roses <strong>are</strong><br>Violets</p>',
    ],
    [
      'within one that styles hold',
      '<blockquote class="wrap"><p>Roses\nViolets</p></blockquote>',
      '<blockquote><p>Roses<br>Violets</p></blockquote>',
    ],
    [
      'in items, and not between them',
      '<ul class="line">\n<li>Roses\nViolets</li>\n<li>Sugar</li>\n</ul>',
      '<ul><li>Roses<br>Violets</li><li>Sugar</li></ul>',
    ],
    [
      'in a cell',
      '<table class="line"><tbody><tr><td>Roses\nViolets</td></tr></tbody></table>',
      '<td>Roses<br>Violets</td>',
    ],
    ['with one that is empty', '<p class="line">Roses\n\nViolets</p>', 'Roses<br><br>Violets'],
  ])('are lines %s', (_where, html, content) => {
    expect(read(html)).toContain(content);
  });

  it.each(['<p>Roses\nViolets</p>', '<p class="now">Roses\nViolets</p>'])(
    'are none where styles fold them: %s',
    (html) => {
      expect(read(html)).not.toContain('<br>');
    },
  );

  it('are in code what they were', () => {
    expect(read('<pre class="line"><code>a\nb</code></pre>')).not.toContain('<br>');
  });
});
