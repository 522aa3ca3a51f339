import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../tests/dom.ts';
import { articleText } from './article-text.ts';
import {
  findPlace,
  orderOf,
  placeAt,
  sectionOfPlace,
  type HeadingMark,
  type ReadingPlace,
} from './reading-place.ts';

/** Sections, each with a name and its paragraphs; the one without a name is the introduction. */
type Sections = readonly (readonly [name: string, ...paragraphs: string[]])[];

const POST: Sections = [
  ['', 'An introduction that says what is to come here.'],
  [
    'Why',
    'Because of the first reason, which is long enough.',
    'Note:',
    'And of the second one, long enough as well.',
  ],
  [
    'How',
    'First one does this with some care and patience.',
    'Note:',
    'Then that is done, and it takes a good while.',
    'At last one rests from all that work.',
  ],
  [
    'What',
    'This is what comes of it in the end, all told.',
    'Note:',
    'Nothing more than that, to be honest about it.',
  ],
];

function read(sections: Sections): {
  article: ReturnType<typeof articleText>;
  headings: HeadingMark[];
} {
  const headings: HeadingMark[] = [];
  const html = sections.map(([name, ...paragraphs]) => {
    const body = paragraphs.map((words) => `<p>${words}</p>`).join('');
    if (name === '') return body;
    headings.push({ id: name.toLowerCase(), text: name, depth: 2 });
    return `<h2 data-index="${headings.length - 1}">${name}</h2>${body}`;
  });
  return { article: articleText(parse(html.join('')).body), headings };
}

/** The place at a block that has some words. */
function at(words: string, sections = POST, nth = 0): ReadingPlace {
  const { article, headings } = read(sections);
  const found = article.blocks.flatMap(({ start, end }, index) =>
    article.text.slice(start, end) === words ? [index] : [],
  );
  const place = placeAt(article, headings, { block: found[nth] ?? -1, part: 0.5 });
  if (!place) throw new Error('no such block');
  return { ...place, view: 'reader', at: 1 };
}

/** The words of the block that a place is found at in other sections, and its part. */
function foundIn(
  sections: Sections,
  place: ReadingPlace,
): [words: string | undefined, part: number] {
  const { article, headings } = read(sections);
  const { block, part } = findPlace(article, headings, place);
  const { start = 0, end = 0 } = article.blocks[block] ?? {};
  return [article.text.slice(start, end), part];
}

const THEN = 'Then that is done, and it takes a good while.';

function without(words: string): Sections {
  return POST.map(([name, ...others]) => [name, ...others.filter((other) => other !== words)]);
}

describe('a place', () => {
  it('says in which section it is, and how far', () => {
    expect(at(THEN)).toMatchObject({
      heading: { id: 'how', text: 'How', depth: 2 },
      block: { start: THEN.slice(0, 48), nth: 3 },
      part: 0.5,
    });
    const { sectionPart, progress } = at(THEN);
    expect(sectionPart).toBeGreaterThan(0.4);
    expect(sectionPart).toBeLessThan(0.7);
    expect(progress).toBeGreaterThan(0.5);
    expect(progress).toBeLessThan(0.7);
    expect(at('An introduction that says what is to come here.')).not.toHaveProperty('heading');
  });

  it('is found where it was in an article that has not changed', () => {
    for (const [, ...paragraphs] of POST) {
      for (const words of paragraphs) expect(foundIn(POST, at(words))).toEqual([words, 0.5]);
    }
    expect(foundIn(POST, at('Note:', POST, 2))).toEqual(['Note:', 0.5]);
  });

  const [intro, why, how, what] = POST;
  if (!intro || !why || !how || !what) throw new Error('no sections');
  const [, ...steps] = how;
  const more = ['More', 'Something new.', 'Note:', 'And more of it.'] as const;

  it.each<[string, Sections]>([
    ['a section before it', [intro, more, why, how, what]],
    ['a section after it', [intro, why, how, more, what]],
    ['sections in another order', [intro, how, what, why]],
    ['a section less', [intro, how, what]],
    ['another name of its section', [intro, why, ['In practice', ...steps], what]],
    [
      'its section in two',
      [intro, why, ['How', ...steps.slice(0, 2)], ['Later', ...steps.slice(2)], what],
    ],
    ['its section gone into another', [intro, ['Why', ...why.slice(1), ...steps], what]],
    ['blocks before it', [intro, why, ['How', 'New.', 'Newer.', ...steps], what]],
    ['blocks less before it', [intro, why, ['How', ...steps.slice(2)], what]],
    ['no introduction', [why, how, what]],
  ])('is found with %s', (_what, sections) => {
    expect(foundIn(sections, at(THEN))).toEqual([THEN, 0.5]);
  });

  it.each<[string, string]>([
    ['its end written anew', 'Then that is done, and it takes a good while, or a bad one.'],
    ['a word less at its end', 'Then that is done, and it takes a good while'],
  ])('is found with %s', (_what, words) => {
    const changed = POST.map(([name, ...others]): [string, ...string[]] => [
      name,
      ...others.map((other) => (other === THEN ? words : other)),
    ]);
    const longer = 'Then that is done, and it takes a good while, is what they say.';
    const base = POST.map(([name, ...others]): [string, ...string[]] => [
      name,
      ...others.map((other) => (other === THEN ? longer : other)),
    ]);
    expect(foundIn(base, at(longer, base))).toEqual([longer, 0.5]);
    expect(foundIn(changed, at(THEN))[0]).toBe(words);
  });

  it('is found by its number where its words have gone', () => {
    expect(foundIn(without(THEN), at(THEN))).toEqual(['At last one rests from all that work.', 0]);
    const last = 'At last one rests from all that work.';
    expect(foundIn(without(last), at(last))).toEqual([THEN, 0]);
  });

  it('is found by how far it was where its section has gone', () => {
    const [found] = foundIn([intro, why, what], at(THEN));
    expect([...why, ...what]).toContain(found);
    expect(foundIn([['', 'All is new.']], at(THEN))).toEqual(['All is new.', 0]);
    expect(foundIn([], at(THEN))).toEqual(['', 0]);
  });

  it('is not found in another section by words that say nothing', () => {
    const gone: Sections = [
      intro,
      why,
      ['How', 'First one does this with some care and patience.', 'x'],
      what,
    ];
    expect(foundIn(gone, at('Note:', POST, 1))).toEqual(['x', 0]);
  });

  it('tells sections of one name by what is in them', () => {
    const twice: Sections = [
      ['Example', 'The first of the examples, a long one.'],
      ['Example', 'The second of the examples, a long one.'],
    ];
    const { headings } = read(twice);
    expect(headings[0]).toEqual(headings[1]);
    const second = 'The second of the examples, a long one.';
    expect(foundIn(twice, at(second, twice))).toEqual([second, 0.5]);
    // One more at the beginning: the ids that count them have all moved on.
    expect(foundIn([['Example', 'A new one.'], ...twice], at(second, twice))).toEqual([
      second,
      0.5,
    ]);
  });

  it('is never outside of the article, whatever has become of it', () => {
    const paragraph = fc.constantFrom(
      'Note:',
      THEN,
      ...steps,
      'x',
      'Something else entirely stands here.',
    );
    const section = fc
      .tuple(
        fc.constantFrom('', 'Why', 'How', 'What', 'More'),
        fc.array(paragraph, { maxLength: 4 }),
      )
      .map(([name, others]): [string, ...string[]] => {
        const all: [string, ...string[]] = [name];
        all.push(...others);
        return all;
      });
    fc.assert(
      fc.property(
        fc.array(section, { maxLength: 5 }),
        fc.constantFrom(...steps),
        (sections, words) => {
          const { article, headings } = read(sections);
          const { block, part } = findPlace(article, headings, at(words));
          expect(block).toBeGreaterThanOrEqual(0);
          expect(block).toBeLessThan(Math.max(article.blocks.length, 1));
          expect(part).toBeGreaterThanOrEqual(0);
          // Where its words are there, once, it is at them.
          const count = sections.flat().filter((other) => other === words).length;
          if (words.length > 20 && count === 1) expect(foundIn(sections, at(words))[0]).toBe(words);
        },
      ),
    );
  });
});

describe('sectionOfPlace', () => {
  it('finds the section in an outline', () => {
    const { headings } = read(POST);
    expect(sectionOfPlace(headings, at(THEN))).toBe(1);
    expect(sectionOfPlace(headings, at('An introduction that says what is to come here.'))).toBe(
      -1,
    );
    expect(sectionOfPlace(headings.slice(2), at(THEN))).toBeUndefined();
    expect(sectionOfPlace([{ text: 'How', depth: 3 }], at(THEN))).toBe(0);
  });

  it('of which only the section is known is as far in that', () => {
    const bare = { print: 0, start: '', nth: 0 };
    const heading = { id: 'how', text: 'How', depth: 2 };
    const place = { heading, block: bare, part: 0, progress: 0.5, view: 'page', at: 1 } as const;
    const [first] = foundIn(POST, { ...place, sectionPart: 0 });
    expect(first).toBe('How');
    const [middle, part] = foundIn(POST, { ...place, sectionPart: 0.5 });
    expect(POST[2]).toContain(middle);
    expect(part).toBeGreaterThanOrEqual(0);
    const [last] = foundIn(POST, { ...place, sectionPart: 1 });
    expect(last).toBe('At last one rests from all that work.');
    expect(foundIn([], { ...place, sectionPart: 0.5 })).toEqual(['', 0]);
  });

  it('is found under a heading with its id alone, or with its words at another depth', () => {
    const { article, headings } = read(POST);
    const place = at(THEN);
    const renamed = headings.map((one) => (one.text === 'How' ? { ...one, text: 'Ways' } : one));
    const deeper = headings.map((one) => ({ ...one, id: `x-${one.text}`, depth: 3 }));
    const moved = headings.map((one) => ({ text: one.text, depth: 2 }));
    for (const others of [renamed, deeper, moved]) {
      const { block } = findPlace(article, others, place);
      expect(article.text.slice(article.blocks[block]?.start, article.blocks[block]?.end)).toBe(
        THEN,
      );
    }
  });

  it('is none where there is no block, and in the order of its blocks', () => {
    const { article, headings } = read(POST);
    expect(placeAt(article, headings, { block: 99, part: 0 })).toBeUndefined();
    expect(orderOf({ block: 2, part: 0.25 })).toBe(2.25);
  });
});
