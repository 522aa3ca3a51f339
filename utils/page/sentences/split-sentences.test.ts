import { describe, expect, it } from 'vitest';
import { parse } from '../../../tests/dom.ts';
import { articleText } from '../text/index.ts';
import { sentencesOf, type Sentence } from './split-sentences.ts';

function sentences(html: string, lang = 'en'): Sentence[] {
  return sentencesOf(articleText(parse(`<article lang="${lang}">${html}</article>`).body), lang);
}

function texts(html: string, lang = 'en'): string[] {
  return sentences(html, lang).map(({ text }) => text);
}

/** What stands in the article where a sentence says that it does. */
function standing({ range }: Sentence): string {
  const live = new Range();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
}

describe('sentencesOf', () => {
  it('parts paragraphs into sentences, across what is marked in them', () => {
    const found = sentences(
      '<p>A <em>small</em> queue\n  runs. It <code>stop()</code>s!</p><p>So</p>',
    );
    expect(found.map(({ text }) => text)).toEqual(['A small queue runs.', 'It stop()s!', 'So']);
    expect(found.map(standing)).toEqual(['A small queue\n  runs.', 'It stop()s!', 'So']);
  });

  it('says where in the article’s text its words are, whatever is open', () => {
    const html =
      '<h2 data-index="0">One</h2><p>Some <b>words</b><a data-footnote-ref="" href="#n">1</a> here.  More  of <code>them</code>.</p><pre><code>not spoken</code></pre><details><summary>Opens</summary><p>Closed away.</p></details><p>Cafe\u0301 at the end.</p>';
    const body = (isOpen: boolean): HTMLElement =>
      parse(isOpen ? html.replace('<details', '<details open') : html).body;
    const said = (isOpen: boolean): string[][] => {
      const article = articleText(body(isOpen));
      return sentencesOf(article, 'en').map(({ text, start, end }) => [
        text,
        article.text.slice(start, end),
        String(start),
      ]);
    };
    expect(said(false)).toEqual([
      ['One', 'One', '0'],
      ['Some words here.', 'Some words1 here.', '4'],
      ['More of them.', 'More of them.', '22'],
      ['Opens', 'Opens', '47'],
      ['Café at the end.', 'Café at the end.', '66'],
    ]);
    expect(said(true)).toEqual(said(false).toSpliced(4, 0, ['Closed away.', 'Closed away.', '53']));
  });

  it('takes headings, points, cells and terms one by one, in order', () => {
    const html =
      '<h2>One</h2><ul><li>a<ul><li>b</li></ul>c</li></ul>' +
      '<table><tr><th>d</th><td>e</td></tr></table><dl><dt>f</dt><dd>g</dd></dl>' +
      '<ul data-cards><li><a><strong>h</strong><span>i</span></a></li></ul>';
    expect(texts(html)).toEqual(['One', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
  });

  it('leaves out what is said to be unspoken, and what stands beside it', () => {
    const html =
      '<p>See <span><span data-unspoken>No image</span><span>a harbour</span><span data-unspoken>host</span></span>.</p><p><span data-unspoken>No image</span></p>';
    expect(texts(html)).toEqual(['See a harbour.']);
  });

  it('parts what a block stands between, or a break', () => {
    expect(texts('<div>a<pre>x</pre>b<br>c</div>')).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['code', '<figure data-code><figcaption>a.ts</figcaption><pre><code>x</code></pre></figure>'],
    ['code without a frame', '<pre>x</pre>'],
    ['files', '<ul data-files><li>x.ts</li></ul>'],
    ['types', '<table data-types><tr><td></td><td><code>x</code></td></tr></table>'],
    ['drawings', '<figure data-drawing><svg><text>x</text></svg></figure>'],
    ['formulas', '<math><mi>x</mi></math>'],
    ['marks of footnotes', '<sup><a data-footnote-ref>1</a></sup>'],
    ['ways back', '<a data-footnote-backref>back</a>'],
    ['what is hidden from readers', '<a aria-hidden="true">x</a>'],
    ['closed tabs', '<section data-tab="x" hidden="until-found"><p>x</p></section>'],
    ['lists of tabs', '<div role="tablist"><button>x</button></div>'],
    ['closed details', '<details><p>x</p></details>'],
    ['signs alone', '<p>… *** 🎉</p>'],
  ])('skips %s', (_what, html) => {
    expect(texts(`<p>One.</p>${html}<p>Two.</p>`)).toEqual(['One.', 'Two.']);
  });

  it('goes on in the same sentence after what it skips within a line', () => {
    expect(
      texts('<p>It<sup><a data-footnote-ref>1</a></sup> holds <math><mi>x</mi></math>.</p>'),
    ).toEqual(['It holds .']);
  });

  it('reads what opens details, and what is in them once they are open', () => {
    expect(texts('<details><summary>Why?</summary><p>x</p></details>')).toEqual(['Why?']);
    expect(texts('<details open><summary>Why?</summary><p>So.</p></details>')).toEqual([
      'Why?',
      'So.',
    ]);
  });

  it.each([
    ['zh', '今天很好。明天呢？', ['今天很好。', '明天呢？']],
    ['ja', '静かな画面です。読みます。', ['静かな画面です。', '読みます。']],
    ['ar', 'ما هذا؟ هذا كتاب.', ['ما هذا؟', 'هذا كتاب.']],
  ])('parts sentences in %s', (lang, text, expected) => {
    expect(texts(`<p>${text}</p>`, lang)).toEqual(expected);
  });

  it('leaves out how Japanese characters are read', () => {
    expect(texts('<p><ruby>漢字<rp>(</rp><rt>かんじ</rt></ruby>。</p>', 'ja')).toEqual(['漢字。']);
  });

  it('tells the language of each sentence: the nearest that is declared', () => {
    const html =
      '<p>One <em lang="fr">deux</em> three.</p><p lang="de">Vier.</p>' +
      '<p>Five. <span lang="fr">Six.</span></p><p lang="no such thing">Seven.</p>';
    expect(sentences(html).map(({ lang }) => lang)).toEqual(['en', 'de', 'en', 'fr', 'en']);
  });

  it('tells the language of letters that the one declared has not', () => {
    const html =
      '<p>ساعة الميناء بطيئة جدا.</p><p>The word 你好 is a greeting.</p><p lang="fr">Часы идут медленно.</p>';
    expect(sentences(html).map(({ lang }) => lang)).toEqual(['ar', 'en', 'ru']);
    expect(sentences('<p lang="fa">ساعت بندر کند است.</p>').map(({ lang }) => lang)).toEqual([
      'fa',
    ]);
  });

  it('parts long sentences, at commas rather than spaces, and loses nothing', () => {
    const clause = 'some words that go on and on without an end,';
    const all = sentences(`<p>  ${`${clause} `.repeat(12)}done.</p>`);
    const found = all.map(({ text }) => text);
    expect(found.length).toBeGreaterThan(2);
    for (const text of found) expect(text.length).toBeLessThanOrEqual(200);
    expect(found.slice(0, -1).every((text) => text.endsWith(','))).toBe(true);
    expect(found.join(' ')).toBe(`${`${clause} `.repeat(12)}done.`);
    expect(all.map(standing)).toEqual(found);
  });

  it('parts what has neither commas nor spaces, though no character', () => {
    const found = texts(`<p>a${'𝒜'.repeat(300)}</p>`);
    expect(found.join('')).toBe(`a${'𝒜'.repeat(300)}`);
    expect(found.every((text) => text.isWellFormed())).toBe(true);
  });
});
