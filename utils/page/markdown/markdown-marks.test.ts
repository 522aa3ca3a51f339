import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../tests/linear.ts';
import { toMarkdown } from './to-markdown.ts';
import type { Article } from '../types.ts';

/** The Markdown of a line alone. */
function markdown(line: string, around = 'p'): string {
  const content = `<${around}>${line}</${around}>`;
  const article = { kind: 'post', url: 'https://blog.example/a', content } as Article;
  return toMarkdown(article, { frontMatter: false, missing: String }).replace(/\n$/, '');
}

describe('emphasis within words', () => {
  it.each([
    ['これは<em>重要</em>です。', 'これは*重要*です。'],
    ['这是<strong>重点</strong>内容', '这是**重点**内容'],
    ['It re<em>run</em>s', 'It re*run*s'],
    ['<em>re</em>run', '*re*run'],
    ['un<strong>believ</strong>able', 'un**believ**able'],
    ['H<del>a</del>i', 'H~~a~~i'],
    ['x<em>y</em>.', 'x*y*.'],
    ['кни<em>ж</em>ка', 'кни*ж*ка'],
    ['한국어<strong>는</strong>요', '한국어**는**요'],
    ['<strong>a<em>b</em>c</strong>', '**a*b*c**'],
    ['x<strong>a<em>b</em></strong>y', 'x**a*b***y'],
    ['x<em><strong>a</strong>b</em>y', 'x***a**b*y'],
    ['<em>a</em><strong>b</strong>', '*a***b**'],
  ])('%s', (html, wanted) => {
    expect(markdown(html)).toBe(wanted);
  });
});

describe('spaces at the edges of emphasis stand outside of it', () => {
  it.each([
    ['<strong>Note: </strong>the tide', '**Note:** the tide'],
    ['the tide, <em> in and out </em>of it', 'the tide, _in and out_ of it'],
    ['a<strong> b </strong>c', 'a **b** c'],
    ['<strong>a&nbsp;</strong>b', '**a**\u00A0b'],
    ['<strong>重要\u3000</strong>です', '**重要**\u3000です'],
    ['<strong>a<br></strong>b', '**a**\\\nb'],
    ['<strong>a<em> b</em></strong> c', '**a _b_** c'],
    ['a<del>\n b</del>', 'a ~~b~~'],
    ['<strong> a </strong>', '**a**'],
    ['a<strong> </strong>b', 'a b'],
    ['a<em></em>b', 'ab'],
    ['a <em>b</em> <em>c</em>', 'a _b_ _c_'],
    ['<a href="/x"><strong>a </strong></a>b', '[**a** ](https://blog.example/x)b'],
  ])('%s', (html, wanted) => {
    expect(markdown(html)).toBe(wanted);
  });
});

describe('HTML stands where Markdown has no way, and nowhere else', () => {
  it.each([
    ['<strong>「foo」</strong>は', '<strong>「foo」</strong>は'],
    ['これは<strong>「foo」</strong>', 'これは<strong>「foo」</strong>'],
    ['<strong>「foo」</strong>、は', '**「foo」**、は'],
    ['<strong>「foo」</strong> は', '**「foo」** は'],
    ['<strong>Note:</strong>the', '<strong>Note:</strong>the'],
    ['<strong>Note</strong>: the', '**Note**: the'],
    ['a<em>(b)</em>', 'a<em>(b)</em>'],
    ['x<del>-y</del>', 'x<del>-y</del>'],
    ['x<strong><code>y</code></strong>', 'x<strong>`y`</strong>'],
    // Punctuation for the newest rules, and a letter for GitHub's.
    ['x<strong>→y</strong>', 'x<strong>→y</strong>'],
    ['a→<em>b</em>', 'a→*b*'],
    ['今日<strong>🎉</strong>です', '今日<strong>🎉</strong>です'],
    ['x<em><strong>「a」</strong></em>y', 'x<em>**「a」**</em>y'],
  ])('%s', (html, wanted) => {
    expect(markdown(html)).toBe(wanted);
  });
});

describe('marks of one kind', () => {
  it.each([
    ['<strong>a</strong><b>b</b>', '**ab**'],
    ['<strong>a <b>b</b></strong>', '**a b**'],
    ['<em>a <a href="https://b.example/"><i>b</i></a></em>', '_a [b](https://b.example/)_'],
    ['<code>a</code><code>b</code>', '`ab`'],
    ['<math data-tex="a"></math><math data-tex="b"></math>', '$a b$'],
    ['<em><strong>a</strong></em><strong>b</strong>', '***a*b**'],
  ])('%s', (html, wanted) => {
    expect(markdown(html)).toBe(wanted);
  });
});

describe('text can be searched', () => {
  it('for ampersands, which are references before a semicolon alone', () => {
    expect(markdown('R&amp;D, ?a=1&amp;b=2')).toBe('R&D, ?a=1&b=2');
    expect(markdown('&amp;copy; &amp;#65; &amp;#x41; \\&amp;D')).toBe(
      String.raw`\&copy; \&#65; \&#x41; \\&D`,
    );
  });

  it('in headings', () => {
    expect(markdown('<em>静か</em>な<strong> 道具 </strong>', 'h2')).toBe('## *静か*な **道具**');
  });
});

it('takes no longer than the line is long, whatever is wrong with it', () => {
  expectLinear((size) => {
    const part =
      'y<em>「a」</em>b<del><em>c</em></del>x<em>a<strong>b</strong></em><strong>c</strong>';
    const line = `<strong>x${part.repeat(30 * size)}</strong>`;
    return () => markdown(line);
  });
});
