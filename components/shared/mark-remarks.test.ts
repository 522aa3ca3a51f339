import { describe, expect, it } from 'vitest';
import type { MarkRemarks } from '../../utils/memory/index.ts';
import { labelsFrom, remarksIn } from './mark-remarks.ts';

describe('labelsFrom', () => {
  it.each([
    ['one, two', ['one', 'two']],
    [' one ,, one,', ['one']],
    ['読む、書く', ['読む', '書く']],
    ['قراءة، كتابة', ['قراءة', 'كتابة']],
    ['two words; more', ['two words', 'more']],
    ['', []],
  ])('parts %j', (typed, labels) => {
    expect(labelsFrom(typed)).toEqual(labels);
  });
});

describe('remarksIn', () => {
  const BEFORE: MarkRemarks = { colour: 2, note: '    code\r\n', labels: ['a', 'b, c'] };

  /** A form as it is filled in; the fields begin with what was there before. */
  function form(filled: Record<string, string>): HTMLFormElement {
    const element = document.createElement('form');
    const fields = { colour: '2', note: '    code\r\n', labels: 'a, b, c', ...filled };
    for (const [name, value] of Object.entries(fields)) {
      const field = document.createElement(name === 'note' ? 'textarea' : 'input');
      field.name = name;
      field.value = value;
      element.append(field);
    }
    return element;
  }

  it.each<[string, Record<string, string>, ReturnType<typeof remarksIn>]>([
    ['nothing', {}, undefined],
    ['a colour, and leaves the rest as it was', { colour: '4' }, { ...BEFORE, note: '    code\r\n', colour: 4 }],
    ['a note', { note: ' new\n' }, { ...BEFORE, note: 'new' }],
    ['the note away', { note: ' \n ' }, { ...BEFORE, note: '' }],
    ['labels', { labels: 'a, d' }, { ...BEFORE, note: '    code\r\n', labels: ['a', 'd'] }],
    ['no colour that there is not', { colour: '5' }, undefined],
  ])('changes %s', (_name, filled, changed) => {
    expect(remarksIn(form(filled), BEFORE)).toEqual(changed);
  }); // prettier-ignore
});
