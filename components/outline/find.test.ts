import { describe, expect, it } from 'vitest';
import { find, snippetOf, spansOf, toSearchable } from './find.ts';

const HEADINGS = [
  'Computing power',
  'Données ouvertes',
  'What’s next?',
  'Straße und Größe',
  '什么是小工具',
  'واجهات عربيّة',
  'C++ & <script>',
  'ﬁne print',
  'Donau\u00ADdampf\u00ADschiff',
  'zero\u200Bwidth\u2060s',
];

/** The headings found. */
function found(query: string): string[] {
  return find(toSearchable(HEADINGS), query).map((at) => HEADINGS[at] ?? '');
}

describe('find', () => {
  it.each([
    ['POWER', 'Computing power'],
    ['donnees', 'Données ouvertes'],
    ['DONNÉES', 'Données ouvertes'],
    ["what's", 'What’s next?'],
    ['strasse', 'Straße und Größe'],
    ['grosse strasse', 'Straße und Größe'],
    ['小工具', '什么是小工具'],
    ['عربية', 'واجهات عربيّة'],
    ['c++', 'C++ & <script>'],
    ['fine', 'ﬁne print'],
    ['donaudampfschiff', 'Donau\u00ADdampf\u00ADschiff'],
    ['dampfsch', 'Donau\u00ADdampf\u00ADschiff'],
    ['Donau\u00ADdampf', 'Donau\u00ADdampf\u00ADschiff'],
    ['zerowidths', 'zero\u200Bwidth\u2060s'],
    ['pow comp', 'Computing power'],
  ])('finds what is typed as %s', (query, heading) => {
    expect(found(query)).toEqual([heading]);
  });

  it.each([
    ['compting', 'a letter missing'],
    ['compuuting', 'a letter too many'],
    ['compating', 'a letter wrong'],
    ['copmuting', 'two letters swapped'],
    ['copmu', 'a word half typed'],
  ])('forgives %s: %s', (query) => {
    expect(found(query)).toEqual(['Computing power']);
  });

  it('forgives no slip where a heading has the word as typed', () => {
    expect(find(toSearchable(['Fold', 'Gold']), 'gold')).toEqual([1]);
  });

  it('forgives no slip in three letters', () => {
    expect(found('pxw')).toEqual([]);
  });

  it.each(['', '   '])('finds everything for %j', (query) => {
    expect(found(query)).toHaveLength(HEADINGS.length);
  });

  it.each(['(', '[a-', '\\', '.*', '$1', '\uD800', '\u0301', 'a'.repeat(5000), '<b>', '%00', '\0'])(
    'is not broken by %j',
    (query) => {
      expect(() => found(query)).not.toThrow();
      expect(() => spansOf('Some text', query)).not.toThrow();
    },
  );
});

describe('spansOf', () => {
  /** The text with what is marked in brackets. */
  function marked(text: string, query: string): string {
    let out = '';
    let at = 0;
    for (const [start, end] of spansOf(text, query)) {
      out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
      at = end;
    }
    return out + text.slice(at);
  }

  it.each([
    ['Computing power', 'put', 'Com[put]ing power'],
    ['Données', 'ee', 'Donn[ée]s'],
    ['Donne\u0301es', 'nne', 'Do[nne\u0301]es'],
    ['Straße', 'ss', 'Stra[ß]e'],
    ['a𝒳b', 'b', 'a𝒳[b]'],
    ['foo foo', 'foo', '[foo] [foo]'],
    ['overlap', 'over verl', '[overl]ap'],
    ['Computing power', 'compting', '[Computing] power'],
    ['Nothing', 'xyz', 'Nothing'],
  ])('marks in %s for %s', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });
});

describe('snippetOf', () => {
  it('cuts out the words around the one that is found', () => {
    const text = `${'before '.repeat(30)}needle ${'after '.repeat(30)}`;
    const snippet = snippetOf(text, 'needle');
    expect(snippet).toMatch(/^… (?:before )+needle (?:after )+/);
    expect(snippet.length).toBeLessThan(110);
  });

  it('is the whole of a short text', () => {
    expect(snippetOf('A needle.', 'needle')).toBe('A needle.');
  });
});

describe('a heading whose normal form is many times as long', () => {
  // One sign that stands for eight letters, without a space between them.
  const LONG = '\uFDFB'.repeat(50_000);

  it('is searched, slips and all', () => {
    expect(find(toSearchable([LONG, 'Computing power']), 'compuuting')).toEqual([1]);
    expect(spansOf(`${LONG} power`, 'powre')).toEqual([[50_001, 50_006]]);
  });
});
