import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../tests/dom.ts';
import { articleText } from '../text/article-text.ts';
import { printOf } from '../text/block-print.ts';
import { compareReadings, type SectionChange } from './compare-readings.ts';
import {
  blocksOfSection,
  printSections,
  type PrintedHeading,
  type SectionPrint,
} from './section-prints.ts';

interface Section {
  heading?: PrintedHeading;
  blocks: string[];
}

const section = (text: string, ...blocks: string[]): Section => ({
  heading: { id: text.toLowerCase().replaceAll(' ', '-'), text, depth: 2 },
  blocks,
});
const lead = (...blocks: string[]): Section => ({ blocks });

function prints(sections: readonly Section[], lacking: number[] = [], lang = 'en'): SectionPrint[] {
  const headings = sections.flatMap(({ heading }) => heading ?? []);
  let index = -1;
  const html = sections.map(({ heading, blocks }) => {
    if (heading) index += 1;
    const own = heading ? `<h2 data-index="${index}">${heading.text}</h2>` : '';
    return own + blocks.map((block) => `<p>${block}</p>`).join('');
  });
  const article = articleText(parse(html.join('')).body);
  return printSections(article, headings, lang, new Set(lacking));
}

function changes(before: Section[], now: Section[]): SectionChange[] {
  return compareReadings(prints(before), prints(now));
}

function kinds(found: readonly SectionChange[]): [kind: string, text: string][] {
  return found.map(({ kind, text }) => [kind, text]);
}

const ARTICLE = [
  lead('What this is all about, in one sentence.'),
  section('Install', 'Run the installer in an empty folder.', 'It asks three questions.'),
  section('Configure', 'All options stand in one file.', 'Each of them has a default.'),
  section('Deploy', 'Push to the main branch and wait.', 'Then look at the logs.'),
];

describe('compareReadings', () => {
  it('finds nothing in an article that is as it was', () => {
    expect(changes(ARTICLE, ARTICLE)).toEqual([]);
  });

  it('finds a section that is new, and one that is gone', () => {
    const [first, install, configure, deploy] = ARTICLE as [Section, Section, Section, Section];
    const now = [first, install, section('Test', 'Tests run by themselves.'), deploy];
    expect(changes([first, install, configure, deploy], now)).toEqual([
      { kind: 'new', heading: 1, text: 'Test', blocks: [0], removed: 0 },
      { kind: 'gone', text: 'Configure', blocks: [], removed: 2 },
    ]);
  });

  it('finds blocks that came, changed and went', () => {
    const now = ARTICLE.with(
      1,
      section(
        'Install',
        'Run the new installer in any folder you like.',
        'It asks three questions.',
        'Answer them with yes.',
      ),
    ).with(3, section('Deploy', 'Push to the main branch and wait.'));
    expect(changes(ARTICLE, now)).toEqual([
      { kind: 'edited', heading: 0, text: 'Install', blocks: [0, 2], removed: 0 },
      { kind: 'edited', heading: 2, text: 'Deploy', blocks: [], removed: 1 },
    ]);
  });

  it('knows a section that was moved, and only that one', () => {
    const [first, install, configure, deploy] = ARTICLE as [Section, Section, Section, Section];
    expect(kinds(changes(ARTICLE, [first, deploy, install, configure]))).toEqual([
      ['moved', 'Deploy'],
    ]);
  });

  it.each([
    ['with another id', { id: 'setup', text: 'Install', depth: 2 }],
    ['with other words', { id: 'install', text: 'Set up', depth: 2 }],
    ['with another depth', { id: 'install', text: 'Install', depth: 3 }],
    ['with another id and other words', { id: 'setup', text: 'Set up', depth: 2 }],
  ])('knows a section by its heading, or by what it says: one %s', (_name, heading) => {
    const now = ARTICLE.with(1, { heading, blocks: ARTICLE[1]?.blocks ?? [] });
    expect(changes(ARTICLE, now)).toEqual([]);
  });

  it.each([
    ['a word that was mended', 'Run the installer in an empty foder.'],
    ['a comma', 'Run the installer, in an empty folder.'],
    ['white space', 'Run  the installer in an\n empty folder.'],
    ['emphasis', 'Run the <strong>installer</strong> in an empty folder.'],
  ])('counts no corrections: %s', (_name, was) => {
    const before = ARTICLE.with(1, section('Install', was, 'It asks three questions.'));
    expect(changes(before, ARTICLE)).toEqual([]);
  });

  it.each([
    ['Last updated on November 3, 2026', 'Last updated on November 28, 2026', 'en'],
    ['2026-11-03 · by Ann', '2026-11-28 · by Ann', 'en'],
    ['Zuletzt am 3. November 2026', 'Zuletzt am 28. Dezember 2026', 'de'],
  ])('counts no dates: %s', (was, is, lang) => {
    const [before, now] = [was, is].map((line) => prints([lead(line), ...ARTICLE], [], lang));
    expect(compareReadings(before ?? [], now ?? [])).toEqual([]);
  });

  it('counts a version that was raised and named twice', () => {
    const before = [lead('Use version 15 with React 18 or later.')];
    expect(kinds(changes(before, [lead('Use version 16 with React 19 or later.')]))).toEqual([
      ['edited', ''],
    ]);
  });

  it('tells texts without spaces by their characters', () => {
    const before = [section('導入', 'このページでは設定の方法を説明します。')];
    const now = [section('導入', 'このページでは設定と公開の方法を詳しく説明します。')];
    expect(kinds(changes(before, now))).toEqual([['edited', '導入']]);
  });

  it('calls gone nothing that could not be read this time', () => {
    const inPanel = { id: 'yarn', text: 'Yarn', depth: 3, inside: [{}] };
    const before = [...ARTICLE, { heading: inPanel, blocks: ['With Yarn it is shorter.'] }];
    expect(compareReadings(prints(before), prints(ARTICLE, [0]))).toEqual([]);
    const shorter = ARTICLE.with(1, section('Install', 'It asks three questions.'));
    expect(compareReadings(prints(ARTICLE), prints(shorter, [0]))).toEqual([]);
    expect(kinds(compareReadings(prints(before), prints(ARTICLE)))).toEqual([['gone', 'Yarn']]);
  });

  it('calls new nothing that could not be read last time', () => {
    const inPanel = { id: 'yarn', text: 'Yarn', depth: 3, inside: [{}] };
    const now = [...ARTICLE, { heading: inPanel, blocks: ['With Yarn it is shorter.'] }];
    expect(compareReadings(prints(ARTICLE, [0]), prints(now))).toEqual([]);
    const shorter = ARTICLE.with(1, section('Install', 'It asks three questions.'));
    expect(compareReadings(prints(shorter, [0]), prints(ARTICLE))).toEqual([]);
    expect(kinds(compareReadings(prints(ARTICLE), prints(now)))).toEqual([['new', 'Yarn']]);
  });

  it('tells two sections of one name apart by their order', () => {
    const before = [
      section('Example', 'The first of them is short.'),
      section('Example', 'The second is not so short.'),
    ];
    expect(changes(before, before)).toEqual([]);
    const now = before.with(1, section('Example', 'The second has been written anew, all of it.'));
    expect(changes(before, now)).toEqual([
      { kind: 'edited', heading: 1, text: 'Example', blocks: [0], removed: 1 },
    ]);
  });

  it('takes readings of hostile size in time that grows with them', () => {
    const huge = (word: string): Section[] =>
      Array.from({ length: 3000 }, (_none, at) => section('Same', `${word} ${word} ${at} of many`));
    const [before, now] = [prints(huge('One')), prints(huge('Other'))];
    expect(compareReadings(before, now)).toHaveLength(3000);
    const long = [lead(...Array.from({ length: 3000 }, (_none, at) => `One ${at}`))];
    const other = [lead(...Array.from({ length: 3000 }, (_none, at) => `Other ${at * 7}`))];
    expect(changes(long, other)).toMatchObject([{ kind: 'edited' }]);
  });

  it('finds in any article what was edited, and nothing where nothing was', () => {
    const words = fc.array(fc.constantFrom('alpha', 'beta', 'gamma', 'delta'), {
      minLength: 3,
      maxLength: 9,
    });
    const block = words.map((list) => list.join(' '));
    const sections = fc.array(
      fc
        .tuple(fc.constantFrom('Why', 'How', 'What'), fc.array(block, { maxLength: 4 }))
        .map(([name, blocks]) => section(name, ...blocks)),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(sections, fc.nat(), (article, at) => {
        expect(changes(article, article)).toEqual([]);
        const edited = at % article.length;
        const { heading, blocks = [] } = article[edited] ?? {};
        const longer = {
          ...(heading && { heading }),
          blocks: [...blocks, 'nothing like this was here before'],
        };
        const found = changes(article, article.with(edited, longer));
        expect(found).toHaveLength(1);
        expect(found[0]).toMatchObject({
          kind: 'edited',
          heading: edited,
          blocks: [blocks.length],
        });
      }),
    );
  });

  it('counts every sign of code, and all words of a long block', () => {
    const code = (line: string): Section => ({
      blocks: [`</p><pre><code>${line}</code></pre><p>`],
    });
    expect(kinds(changes([code('let a = b + c;')], [code('let a = b - c && d;')]))).toEqual([
      ['edited', ''],
    ]);
    const long = 'Words follow words in a paragraph that goes on. '.repeat(8);
    const dated = (day: string): Section => lead(`${long} On ${day} all of this was new to us.`);
    expect(kinds(changes([dated('2026-11-03')], [dated('2027-12-28')]))).toEqual([['edited', '']]);
  });

  it('does not take sections for each other that share little', () => {
    const old = section(
      'Old',
      'One thing was said here at length.',
      'So was this second one.',
      'And this.',
    );
    const other = section(
      'Other',
      'One thing was said here at length.',
      'All else is',
      'as new',
      'as new can be',
    );
    expect(kinds(changes([old], [other]))).toEqual([
      ['new', 'Other'],
      ['gone', 'Old'],
    ]);
  });

  it('knows the text that was lost before the first heading, and headings without ids', () => {
    const plain = { heading: { text: 'Plain', depth: 2 }, blocks: ['A word or two.'] };
    expect(kinds(changes([...ARTICLE, plain], [lead(), ...ARTICLE.slice(1), plain]))).toEqual([
      ['edited', ''],
    ]);
    expect(changes([lead(), plain], [lead(), plain])).toEqual([]);
  });

  it('takes of two sections that share blocks with a new one the one that shares more', () => {
    const shared = ['This stands in the first.', 'This stands in the second.', 'So does this.'];
    const before = [section('One', shared[0] ?? ''), section('Two', ...shared.slice(1))];
    const now = [section('Both', ...shared)];
    expect(kinds(changes(before, now))).toEqual([
      ['edited', 'Both'],
      ['gone', 'One'],
    ]);
  });

  it('takes an empty block for what it is', () => {
    expect(compareReadings([], [])).toEqual([]);
    expect(compareReadings([{ blocks: [1], words: [''] }], [{ blocks: [2], words: [''] }])).toEqual(
      [],
    );
  });

  it.each([
    ['It asks, three "questions" (a-b); x_y.', 'It asks three questions a b x y'],
    ['  — “It asks” three questions.', 'It asks three questions'],
    ['...', ''],
    ['Written 3 March 2026, by hand', 'Written by hand'],
    [`In 2026 ${'all of it. '.repeat(30)}`, `In 2026 ${'all of it '.repeat(30).trim()}`],
  ])('prints a block by its words, as has been kept: %s', (text, words) => {
    const { body } = parse(`<p>${text} end</p>`);
    expect(printSections(articleText(body), [], 'en')).toMatchObject([
      { blocks: [printOf(`${words} end`.trim())] },
    ]);
  });

  it('prints the same where the blocks of an earlier reading are known', () => {
    const { body } = parse('<p>One two.</p><pre><code>a = b</code></pre><p>新しい 本文</p>');
    const text = articleText(body);
    const plain = printSections(text, [], 'en');
    const [{ blocks, words }] = plain as [SectionPrint];
    expect(words.map((codes) => codes.length)).toEqual([4, 6, 10]);
    expect(printSections(text, [], 'en', new Set(), plain)).toEqual(plain);
    expect(printSections(text, [], 'en', new Set(), prints(ARTICLE))).toEqual(plain);
    // They are taken from there, and only those of the same block.
    const known = [{ blocks: [blocks[1] ?? 0], words: ['other'] }];
    expect(printSections(text, [], 'en', new Set(), known)[0]?.words).toEqual(
      words.with(1, 'other'),
    );
  });

  it('finds the blocks of a section', () => {
    const html = '<p>Before</p><h2 data-index="0">One</h2><p>First</p><p>Second</p>';
    const article = articleText(parse(html).body);
    const words = blocksOfSection(article, 0).map(({ start, end }) =>
      article.text.slice(start, end),
    );
    expect(words).toEqual(['First', 'Second']);
  });
});
