import { describe, expect, it } from 'vitest';
import { parse } from '../../tests/dom.ts';
import { articleText } from '../../utils/page/text/index.ts';
import type { Article } from '../../utils/page/types.ts';
import { printsOf } from './read-prints.ts';

const HEADINGS: Article['headings'] = ['One', 'Two'].map((text, index) => ({
  depth: 2,
  text,
  index,
  words: 1,
  minutes: 1,
}));

function read(html: string, evidence: string[] = []): ReturnType<typeof printsOf> {
  const { body } = parse(html);
  return printsOf(articleText(body), { headings: HEADINGS, lang: 'en', evidence }, body);
}

const MISSING = '<p data-missing="Tab">Not here</p>';

describe('printsOf', () => {
  it.each([
    ['nowhere', []],
    ['in the introduction', [0]],
    ['in a section', [1]],
    ['in several', [0, 2]],
  ])('marks where content is missing: %s', (_what, lacking: number[]) => {
    const at = (section: number): string => (lacking.includes(section) ? MISSING : '');
    const prints = read(
      `<p>a</p>${at(0)}<h2 data-index="0">One</h2><p>b</p><div>${at(1)}</div><h2 data-index="1">Two</h2>${at(2)}<p>c</p>`,
    );
    const found = prints?.flatMap(({ isLacking }, section) => (isLacking ? [section] : []));
    expect(found).toEqual(lacking);
    expect(prints?.map(({ blocks }) => blocks.length)).toEqual([1, 1, 1]);
  });

  it('reads nothing of an article whose rest is lost', () => {
    expect(read('<p>a</p>', ['payload_cut'])).toBeUndefined();
  });
});
