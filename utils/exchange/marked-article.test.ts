import { describe, expect, it } from 'vitest';
import { parse } from '../../tests/dom.ts';
import { articleText } from '../page/text/index.ts';
import type { Article } from '../page/types.ts';
import { markedMarkdown } from './marked-article.ts';

const ARTICLE: Article = {
  url: 'https://example.com/a',
  lang: 'en',
  dir: 'ltr',
  kind: 'post',
  evidence: [],
  title: 'A',
  authors: [],
  tags: [],
  headings: [],
  words: 0,
  codeLines: 0,
  images: 0,
  minutes: 1,
} as unknown as Article;

/** The Markdown of some content with marks on words of it. */
function marked(content: string, ...words: string[]): Promise<string> {
  const { text } = articleText(parse(content).body);
  const marks = words.map((one, index) => {
    const start = text.indexOf(one);
    if (start < 0) throw new Error(`no such words: ${one}`);
    return { start, end: start + one.length, blockId: `rf-${index}` };
  });
  return markedMarkdown({ ...ARTICLE, content }, marks, { frontMatter: false, missing: () => '' });
}

describe('an article with its marks', () => {
  it.each<[string, string, string[], string]>([
    ['words', '<p>One two three.</p>', ['two'], 'One ==two== three. ^rf-0\n'],
    ['a block', '<p>One.</p><p>Two.</p>', ['One.'], '==One.== ^rf-0\n\nTwo.\n'],
    [
      'two blocks',
      '<p>One two.</p><p>Three four.</p>',
      ['two.\nThree'],
      'One ==two.==\n\n==Three== four. ^rf-0\n',
    ],
    [
      'words in emphasis',
      '<p>One <em>two three</em> four.</p>',
      ['three'],
      'One _two ==three==_ four. ^rf-0\n',
    ],
    [
      'words into emphasis',
      '<p>One two <strong>three four</strong>.</p>',
      ['two three'],
      'One ==two== **==three== four**. ^rf-0\n',
    ],
    [
      'words that overlap',
      '<p>One two three four.</p>',
      ['two three', 'three four'],
      'One ==two three four==. ^rf-0\n',
    ],
    ['an item', '<ul><li>One</li><li>Two</li></ul>', ['Two'], '- One\n- ==Two== ^rf-0\n'],
    [
      'a heading',
      '<h2 data-index="0">Head</h2><p>Text</p>',
      ['Head'],
      '## ==Head== ^rf-0\n\nText\n',
    ],
    [
      'inline code',
      '<p>Call <code>run(a)</code> now.</p>',
      ['run'],
      'Call ==`run(a)`== now. ^rf-0\n',
    ],
  ])('has %s marked', async (_what, content, words, expected) => {
    expect(await marked(content, ...words)).toBe(expected);
  });

  it('has of code what was marked below it, with the id', async () => {
    const content = '<figure data-code><pre><code>let a;\nlet b;</code></pre></figure><p>x</p>';
    const markdown = await marked(content, 'let b;');
    expect(markdown).toContain('```\nlet a;\nlet b;\n```');
    expect(markdown).toContain('> ```\n> let b;\n> ```\n\n^rf-0\n');
  });

  it('has the id of a cell after its table', async () => {
    const content =
      '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>one two</td></tr></tbody></table>';
    expect(await marked(content, 'two')).toContain('one ==two== |\n\n^rf-0\n');
  });

  it('takes no words of the article for marks, and loses none', async () => {
    expect(await marked('<p>If a == b == c, so \uE000 be it.</p>', 'If')).toBe(
      '==If== a \\=\\= b \\=\\= c, so \uFFFD be it. ^rf-0\n',
    );
    expect(await marked('<pre><code>a == b</code></pre><p>x</p>', 'x')).toContain('a == b');
  });
});
