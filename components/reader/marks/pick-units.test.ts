import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../../../utils/page/text/index.ts';
import { stepFrom, unitsOf, type PickStep, type PickText } from './pick-units.ts';

function textOf(blocks: readonly (readonly [TextBlock['kind'], string])[], lang = 'en'): PickText {
  let at = 0;
  const sentences = new Intl.Segmenter(lang, { granularity: 'sentence' });
  return {
    text: blocks.map(([, text]) => text).join('\n'),
    blocks: blocks.map(([kind, text]) => {
      const start = at;
      at += text.length + 1;
      return { start, end: start + text.length, kind, heading: -1 };
    }),
    sentencesIn: (text) => sentences.segment(text),
    words: new Intl.Segmenter(lang, { granularity: 'word' }),
  };
}

const POST = textOf([
  ['heading', 'Why'],
  ['text', 'One is here. Two, which is longer, follows.'],
  ['code', 'const a = 1;\n\n  return a;'],
  ['text', 'Last.'],
]);

/** What is picked after some steps from the first unit. */
function after(text: PickText, ...steps: PickStep[]): string {
  const units = unitsOf(text);
  let pick = units[0] ?? { start: 0, end: 0 };
  for (const step of steps) pick = stepFrom(pick, step, text, units);
  return text.text.slice(pick.start, pick.end);
}

describe('picking by keyboard', () => {
  it('goes by sentences, and in code by lines', () => {
    const units = unitsOf(POST).map(({ start, end }) => POST.text.slice(start, end));
    expect(units).toEqual([
      'Why',
      'One is here.',
      'Two, which is longer, follows.',
      'const a = 1;',
      'return a;',
      'Last.',
    ]);
  });

  it.each<[PickStep[], string]>([
    [['next'], 'One is here.'],
    [['next', 'next'], 'Two, which is longer, follows.'],
    [['next', 'next', 'previous'], 'One is here.'],
    [['previous'], 'Why'],
    [['next', 'more'], 'One is here. Two, which is longer, follows.'],
    [['next', 'more', 'less'], 'One is here.'],
    [['next', 'less'], 'One is here.'],
    [['next', 'word'], 'One is here. Two'],
    [['next', 'back'], 'One is here'],
    [['next', 'back', 'back'], 'One is'],
    [['next', 'back', 'back', 'back', 'back'], 'One'],
    [['next', 'start_word'], 'is here.'],
    [['next', 'start_word', 'start_back'], 'One is here.'],
    [['next', 'start_back'], 'Why\nOne is here.'],
    [['next', 'block'], 'One is here. Two, which is longer, follows.'],
    [['next', 'next', 'next'], 'const a = 1;'],
    [['next', 'next', 'next', 'more'], 'const a = 1;\n\n  return a;'],
    [['next', 'next', 'next', 'back'], 'const a = 1'],
    [['next', 'next', 'next', 'next', 'next', 'next', 'next'], 'Last.'],
    [['next', 'next', 'next', 'next', 'next', 'more', 'word'], 'Last.'],
  ])('after %j has picked %j', (steps, picked) => {
    expect(after(POST, ...steps)).toBe(picked);
  });

  it('goes by words where there are no spaces', () => {
    const text = textOf([['text', '今日は晴れです。明日も晴れです。']], 'ja');
    expect(after(text)).toBe('今日は晴れです。');
    expect(after(text, 'word')).toBe('今日は晴れです。明日');
  });

  it('stays where it is in a text without words', () => {
    const text = textOf([]);
    expect(unitsOf(text)).toEqual([]);
    for (const step of ['next', 'more', 'word', 'back', 'block'] as const) {
      expect(after(text, step)).toBe('');
    }
  });
});
