import { describe, expect, it } from 'vitest';
import { parse, pick } from '../../../tests/dom.ts';
import { contentOf, post, URL_OF_PAGE } from '../../../tests/post.ts';
import { isWidget } from './widgets.ts';
import { extract } from '../article/extract-article.ts';
import { oneLine } from '../dom/visible-text.ts';

function textOf(html: string): string {
  return oneLine(parse(contentOf(html).replaceAll('<', ' <')).body.textContent);
}

function wordsOf(html: string): number {
  return extract(post(html), URL_OF_PAGE).words - extract(post(''), URL_OF_PAGE).words;
}

describe('a block outside the typography', () => {
  it.each([
    [
      'a numbered list',
      '<div class="not-prose"><ol><li>Clone it</li><li>Run it</li></ol></div>',
      'Clone it Run it',
    ],
    [
      'a list itself',
      '<ul class="not-prose"><li>Clone it</li><li>Run it</li></ul>',
      'Clone it Run it',
    ],
    [
      'numbers',
      '<div class="not-prose flex"><div><div>42%</div><div>fewer errors</div></div></div>',
      '42% fewer errors',
    ],
    [
      'definitions',
      '<div class="not-prose"><dl><dt>Speed</dt><dd>three times</dd></dl></div>',
      'Speed three times',
    ],
    ['a quotation', '<div class="not-prose"><blockquote>So it is</blockquote></div>', 'So it is'],
    ['a label', '<span class="not-prose badge">Breaking</span><p>It is.</p>', 'Breaking It is.'],
    [
      'people',
      '<ul class="not-prose"><li><span>Ada Low</span> <span>clocks</span></li></ul>',
      'Ada Low clocks',
    ],
    [
      'a figure with words alone',
      '<figure class="not-prose"><div>42</div><figcaption>answers</figcaption></figure>',
      '42 answers',
    ],
    [
      'links',
      '<div class="not-prose"><a href="https://forge.example/x">View the source</a></div>',
      'View the source',
    ],
    [
      'a list of which one item is a link within the page',
      '<ul class="not-prose"><li>One item</li><li><a href="#first">Another one</a></li></ul>',
      'One item Another one',
    ],
    [
      'words with a button to copy',
      '<div class="not-prose"><span>npm create clock</span><button>Copy</button></div>',
      'npm create clock',
    ],
    [
      'tasks',
      '<div class="not-prose"><ul><li><label><input type="checkbox"> Tea</label></li></ul></div>',
      'Tea',
    ],
    [
      'a sentence with a way to a section',
      '<div class="not-prose">All clocks that drift are named in <a href="#first">First</a></div>',
      'All clocks that drift are named in First',
    ],
  ])('is read where it is %s', (_what, html, text) => {
    expect(textOf(html)).toBe(text);
    expect(wordsOf(html)).toBe(text.replaceAll('%', '').split(' ').length);
  });

  it.each([
    [
      'a bar to share',
      '<div class="not-prose">Share: <a href="/x">X</a><button>Copy link</button></div>',
    ],
    [
      'a bar that says so to screen readers',
      '<div class="not-prose" aria-label="Share this article"><a href="https://x.example">X</a></div>',
    ],
    [
      'contents that fold',
      '<div class="not-prose" data-state="open"><button aria-expanded="true">Table of Contents</button><div><a href="#first">First</a><a href="#b">And then the rest</a></div></div>',
    ],
    [
      'two thumbs',
      '<div class="not-prose"><span>Was this good?</span><button>👍</button><button>👎</button></div>',
    ],
    [
      'tabs',
      '<div class="not-prose"><span role="tab">npm</span><span role="tab">pnpm</span></div>',
    ],
    ['a field', '<div class="not-prose">Find <input type="search"></div>'],
  ])('is left out where it is %s', (_what, html) => {
    expect(textOf(html)).toBe('');
    expect(wordsOf(html)).toBe(0);
  });

  it('with accordions has their titles', () => {
    const html =
      '<div class="not-prose"><h3><button aria-expanded="false">Why?</button><button>Copy Link</button></h3><div role="region" hidden></div></div>';
    expect(contentOf(html)).toContain('<summary>Why?</summary>');
  });

  it('with very many elements is no row of controls', () => {
    const page = parse(`<div class="not-prose">${'<button>A</button>'.repeat(3000)}</div>`);
    expect(isWidget(pick(page, 'div'))).toBe(false);
  });
});

describe('a type table', () => {
  it('has the titles and values of what its rows say', () => {
    const line = (title: string, value: string): string =>
      `<p class="not-prose pe-2">${title}</p><p class="my-auto not-prose">${value}</p>`;
    const panel = `<div class="grid"><div class="prose prose-no-margin"><p>How long.</p></div>${line('Type', '<span>number</span>')}${line('Default', '<span>30</span>')}<p class="not-prose">Parameters</p><div class="not-prose"><div><p class="not-prose">at - <span>when</span></p></div></div>${line('Returns', '<span>a clock</span>')}</div>`;
    const html = contentOf(
      `<div><div class="not-prose"><p>Prop</p><p>Type</p></div><div><button aria-expanded="true"><code>wait</code><span>number</span></button><div>${panel}</div></div></div>`,
    );
    const text = oneLine(parse(html.replaceAll('<', ' <')).body.textContent);
    expect(text).toBe(
      'Prop Type wait number How long. Type number Default 30 Parameters at - when Returns a clock',
    );
  });
});
