import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { frontMatter } from './front-matter.ts';

const SOURCE = 'https://blog.example/a';
const bare = { title: 'A', authors: [], tags: [] };

/** The facts as a parser of YAML reads them. */
function read(text: string): unknown {
  return parse(text.replace(/^---\n/, '').replace(/---\n$/, ''), { strict: true });
}

describe('the front matter', () => {
  it('says what is known, and no more', () => {
    expect(frontMatter(bare, SOURCE)).toBe(`---\ntitle: "A"\nsource: "${SOURCE}"\n---\n`);
    const whole = {
      title: 'A',
      description: 'B',
      published: '2024-11-10',
      authors: [{ name: 'Ann, B.' }, { name: 'no', href: 'https://x.example' }],
      tags: [{ name: 'C#' }],
    };
    expect(frontMatter(whole, SOURCE)).toBe(
      [
        '---',
        'title: "A"',
        'description: "B"',
        'date: 2024-11-10',
        'authors: ["Ann, B.", "no"]',
        'tags: ["C#"]',
        `source: "${SOURCE}"`,
        '---',
        '',
      ].join('\n'),
    );
  });

  it.each([
    'He said: "no" # not a comment',
    'Two\nlines\r\nand\ttabs',
    "--- \\ ' {a: [b]} & * ! | > %",
    '次の「一歩」🚀 👩‍👩‍👧',
    'Odd \u0000 \u0007 \u007F \u0085 \u2028 \u2029 \uFEFF \uFFFE signs',
    'yes',
    '2024-11-10',
    '',
  ])('keeps %j as it is', (title) => {
    expect(read(frontMatter({ ...bare, title }, SOURCE))).toEqual({ title, source: SOURCE });
  });

  it('has no half of a sign', () => {
    expect(read(frontMatter({ ...bare, title: 'a\uD83Db' }, SOURCE))).toEqual({
      title: 'a\uFFFDb',
      source: SOURCE,
    });
  });

  it('writes each fact in one line, so that none can end the block', () => {
    const text = frontMatter({ ...bare, title: 'x\n---\n# y\u2028---\u0085---' }, SOURCE);
    expect(text.split(/[\n\u2028\u0085]/)).toHaveLength(5);
  });

  it('does not take any text for a date', () => {
    const text = frontMatter({ ...bare, published: 'x\ny: z' }, SOURCE);
    expect(read(text)).toHaveProperty('date', 'x\ny: z');
  });
});
