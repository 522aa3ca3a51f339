import { describe, expect, it } from 'vitest';
import { parse } from '../../../tests/dom.ts';
import { expectLinear } from '../../../tests/linear.ts';
import { readContent } from '../content/build-content.ts';
import { extract } from '../article/extract-article.ts';
import { leftOutOf, locate } from '../article/locate-article.ts';
import { sectionTexts } from '../article/section-texts.ts';
import { oneLine } from '../dom/visible-text.ts';

const URL_OF_PAGE = 'https://blog.example/blog/clocks';
const LONG = 'Each boat that leaves the harbour learns to wait a little longer. '.repeat(100);

/** A post of three sections, with something in the second and something at the end. */
function pageWith(inside: string, last = ''): Document {
  const section = (id: string): string => `<h2 id="${id}">${id}</h2><p>The harbour is slow.</p>`;
  return parse(
    `<main><h1>Slow clocks</h1><article><div class="prose"><p>It begins so.</p>${section('one')}${inside}${section('two')}${last}</div></article></main>`,
  );
}

/** The text of the content, and what the sections of the article say, which is what is counted. */
function read(page: Document): { shown: string; counted: string; outline: string[]; html: string } {
  const { html } = readContent(page, URL_OF_PAGE);
  const text = parse(html.replaceAll('<', ' <')).body.textContent;
  return {
    html,
    shown: oneLine(text),
    counted: oneLine(sectionTexts(locate(page)).join(' ')),
    outline: extract(page, URL_OF_PAGE).headings.map((heading) => heading.text),
  };
}

describe('a box whose heading has no id', () => {
  it.each([
    ['a section', '<section class="border"><h3>Key points</h3><p>kept words</p></section>'],
    [
      'a list of which one item leads nowhere',
      '<section><h3>Recommended: Key points</h3><ul><li><a href="/blog/b">b</a></li><li>kept words</li></ul></section>',
    ],
    [
      'a text on who wrote something',
      '<section><h3>About the authors of Key points</h3><p>kept words</p></section>',
    ],
    ['an article', '<article><h3>Key points</h3><p>kept words</p></article>'],
    ['a div with code', '<div><p>a</p><h4>Key points</h4><p>kept words</p><pre>x</pre></div>'],
    [
      'a figure with a table',
      '<figure><h5>Key points</h5><table><tbody><tr><td>kept words</td></tr></tbody></table></figure>',
    ],
    [
      'a table',
      '<table><tbody><tr><td><h4>Key points</h4></td><td>kept words</td></tr></tbody></table>',
    ],
    ['a list', '<ul><li><h4>Key points</h4>kept words</li><li>another</li></ul>'],
    [
      'the summary of details',
      '<details><summary><h3>Key points</h3></summary><p>kept words</p></details>',
    ],
    [
      'details',
      '<details><summary>More</summary><div><h3>Key points</h3><p>kept words</p></div></details>',
    ],
    [
      'a callout',
      '<div style="--callout-color: var(--color-fd-info, x)"><svg></svg><div><div class="prose-no-margin"><h4>Key points</h4><p>kept words</p></div></div></div>',
    ],
    [
      'the panel of an open tab',
      '<div><div role="tablist"><button role="tab" id="t" aria-selected="true">A</button></div><div role="tabpanel" data-state="active" aria-labelledby="t"><div><h3>Key points</h3><p>kept words</p></div></div></div>',
    ],
    [
      'a block outside the typography',
      '<div class="not-prose"><h3 id="x">Key points</h3><ul><li>kept words</li></ul></div>',
    ],
    [
      'columns, each with one',
      '<div class="grid"><div><h4>Key points</h4><p>kept words</p></div><div><h4>Others</h4><p>b</p></div></div>',
    ],
    [
      'a card with a picture',
      '<div class="border"><img src="/a.png" alt="A clock"><h4>Key points</h4><p>kept words</p></div>',
    ],
    [
      'a box with a link to another post',
      '<div class="border"><h4>Key points</h4><p>kept words that go on for a while, and lead to <a href="/blog/other">another post</a> in the end.</p></div>',
    ],
    [
      'a box to press buttons in',
      '<div class="border"><h4>Key points</h4><p>kept words, and many more of them than the button has</p><button>Run</button></div>',
    ],
    ['boxes in boxes', '<div><div><div><h4>Key points</h4></div></div><div>kept words</div></div>'],
    ['an element of its own', '<my-box><h4>Key points</h4><p>kept words</p></my-box>'],
  ])('%s, is read, and its heading is no entry', (_what, html) => {
    const { shown, counted, outline } = read(pageWith(html));
    expect(outline).toEqual(['one', 'two']);
    expect(shown).toMatch(/Key points .*kept words/);
    expect(counted).toContain('kept words');
  });

  it('is read as the last thing too, however long it is', () => {
    const box = `<div><h4>Key points</h4><p>${LONG}</p><p>${LONG}</p></div>`;
    const page = pageWith('', box);
    expect(read(page).shown).toContain(oneLine(LONG));
    expect(extract(page, URL_OF_PAGE).words).toBeGreaterThan(2200);
  });

  it.each([
    [
      'a section on comments',
      '<section><h3>Comments</h3><p>A line that begins with # is one.</p><pre># so</pre></section>',
    ],
    [
      'a note that says share',
      '<div class="border"><h4>Share of each</h4><p>One half, and the other half.</p></div>',
    ],
    [
      'people',
      '<div class="grid"><div class="p"><img class="rounded-full" alt="Ada Low"><h4>Ada Low</h4><p>kept words</p></div><div class="p"><img class="rounded-full" alt="Ben Roe"><h4>Ben Roe</h4><p>x</p></div></div>',
    ],
    [
      'a person that a section is about',
      '<h2 id="three">three</h2><div><img class="rounded-full" alt="Ada Low"><h4>Ada Low</h4><p>kept words</p></div>',
    ],
    [
      'the related work',
      '<section><h3>Related work</h3><p>Others have measured clocks before, by the sun.</p></section>',
    ],
    [
      'a long text with a form in it',
      `<div><h4>Try it</h4><p>${LONG}</p><form><input></form></div>`,
    ],
  ])('%s, is read at the end of an article', (_what, html) => {
    const { shown, counted } = read(pageWith('', html));
    const words = oneLine(parse(html).querySelector('p')?.textContent ?? '');
    expect(shown).toContain(words);
    expect(counted).toContain(words);
  });
});

describe('what is surely none of the article', () => {
  it.each([
    [
      'a form',
      '<div class="border"><h3>One mail a month</h3><p>gone words</p><form><input name="textContent"></form></div>',
    ],
    [
      'a field for an address',
      '<section><h3>Newsletter</h3><p>gone words</p><input type="email"><button>Subscribe</button></section>',
    ],
    [
      'a form outside the typography',
      '<div class="not-prose"><h3>News</h3><p>gone words</p><form></form></div>',
    ],
    [
      'comments of a service',
      '<section class="giscus" id="comments"><h2>2 Comments</h2><article><h3>Rune</h3><time>2026-03-02</time><p>gone words</p></article></section>',
    ],
    [
      'comments to answer',
      '<div><div><h3>Comments (3)</h3></div><p>gone words</p><button>Reply</button></div>',
    ],
    [
      'comments in German',
      '<section><h3>Kommentare</h3><p>gone words</p><textarea></textarea></section>',
    ],
    [
      'comments in Chinese',
      '<section><h3>评论</h3><p>gone words</p><button>发送</button></section>',
    ],
    [
      'other posts by their title',
      '<section><h3>Related posts</h3><div><a href="/blog/a"><h4>A</h4><p>gone words</p></a><a href="/blog/b"><h4>B</h4></a></div></section>',
    ],
    [
      'other posts as a list',
      '<section><h3>関連記事</h3><ul><li><a href="/blog/a">gone words</a></li></ul></section>',
    ],
    [
      'a card about the author',
      '<div class="border"><h3>About the author</h3><p>gone words</p></div>',
    ],
    ['a card of the author in Russian', '<div><h4>Об авторе</h4><p>gone words</p></div>'],
    [
      'a box to share the post',
      '<div class="border"><h4>Share this post</h4><a href="https://x.example/?u=1">gone words</a></div>',
    ],
    [
      'contents in a box',
      '<div class="border"><h4>Here</h4><ul><li><a href="#one">gone words</a></li><li><a href="#two">another section</a></li></ul></div>',
    ],
  ])('is left out: %s', (_what, html) => {
    for (const page of [pageWith(html), pageWith('', html)]) {
      const { shown, counted, outline } = read(page);
      expect(outline).toEqual(['one', 'two']);
      expect(shown).not.toContain('gone words');
      expect(counted).not.toContain('gone words');
    }
  });

  it.each([
    [
      'questions of the site',
      '<section class="not-prose"><h2>Frequently asked questions</h2><div><h3><button aria-expanded="true">Is it free?</button></h3><div role="region">gone words</div></div></section>',
    ],
    [
      'the card of a person',
      '<div class="border"><img class="rounded-full" src="/a.png" alt=""><h3>Ada Low</h3><p>gone words</p></div>',
    ],
    [
      'a portrait called like the name',
      '<div><img src="/a.png" alt="Ada Low"><div><h4>Ada Low</h4><p>gone words</p></div></div>',
    ],
    [
      'cards of other posts',
      '<div class="grid"><a href="/blog/a"><h3>A</h3><p>gone words</p></a><article><h3><a href="/blog/b">B</a></h3><time>2026-03-02</time></article></div>',
    ],
    ['comments still to come', '<section><h3>Comments</h3><p>gone words</p></section>'],
    [
      'a person, and then comments',
      '<div><img class="rounded-full" src="/a.png" alt=""><h3>Ada Low</h3><p>gone words</p></div><section><h3>Comments</h3><button>Load</button></section>',
    ],
  ])('is left out at the end: %s', (_what, html) => {
    const { shown, counted } = read(pageWith('', html));
    expect(shown).not.toContain('gone words');
    expect(counted).not.toContain('gone words');
    const inside = read(
      pageWith(html.replace('Comments', 'Remarks').replace('<button>Load</button>', '')),
    );
    expect(inside.shown).toContain('gone words');
  });

  it('takes no longer for each of many boxes', () => {
    expectLinear((size) => {
      const box = '<div><div><h4>A</h4><a href="/blog/a">b</a></div><p>c</p></div>';
      const page = pageWith(`<div>${box.repeat(size * 40)}</div>`);
      return () => leftOutOf(locate(page));
    });
  });
});
