import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../tests/dom.ts';
import { expectLinear } from '../../../tests/linear.ts';
import { articleText, type ArticleText, type HeadingMark } from '../text/index.ts';
import { anchorMarks, type FoundMark } from './anchor-marks.ts';
import { anchorOf, type MarkAnchor } from './mark-anchor.ts';

type Section = [name: string, ...paragraphs: string[]];

const FIRST =
  'A queue holds what is to be done until somebody has the time for it, and loses none of it.';
const SECOND = 'Whoever takes a job has it for thirty seconds, and may ask for more of them.';
const THIRD = 'Nothing is done twice unless the worker died with the answer on its lips.';
const NOTE = 'See the notes below.';

const POST: Section[] = [
  ['', 'Some words before all of it, which say what is to come and for whom.'],
  ['Why', FIRST, NOTE, 'And then there is the matter of order, which is none at all here.'],
  ['How', SECOND, NOTE, THIRD],
  ['When', 'The time is kept by the server alone, since clocks of workers differ.', NOTE],
];

interface Read {
  article: ArticleText;
  headings: HeadingMark[];
}

function read(sections: readonly Section[]): Read {
  const headings: HeadingMark[] = [];
  const html = sections.map(([name, ...paragraphs]) => {
    const body = paragraphs
      .map((words) => (words.startsWith('<') ? words : `<p>${words}</p>`))
      .join('');
    if (name === '') return body;
    headings.push({ id: name.toLowerCase(), text: name, depth: 2 });
    return `<h2 data-index="${headings.length - 1}">${name}</h2>${body}`;
  });
  return { article: articleText(parse(html.join('')).body), headings };
}

/** A mark on words of the post, of several such on the n-th. */
function mark(words: string, sections = POST, nth = 0): MarkAnchor {
  const { article, headings } = read(sections);
  let start = article.text.indexOf(words);
  for (let n = 0; n < nth; n += 1) start = article.text.indexOf(words, start + 1);
  const anchor = anchorOf(article, headings, { start, end: start + words.length });
  if (!anchor || start < 0) throw new Error(`no such words: ${words}`);
  return anchor;
}

function find(sections: readonly Section[], one: MarkAnchor): FoundMark {
  const { article, headings } = read(sections);
  return anchorMarks(article, headings, [one])[0] ?? { state: 'lost' };
}

/** What a mark is on, and what is before that. */
function onto(sections: readonly Section[], one: MarkAnchor): [state: string, words: string] {
  const { article } = read(sections);
  const found = find(sections, one);
  return found.state === 'lost'
    ? ['lost', '']
    : [found.state, article.text.slice(found.start, found.end)];
}

function replaced(words: string, by: string, sections = POST): Section[] {
  return sections.map(([name, ...paragraphs]): Section => [
    name,
    ...paragraphs.map((paragraph) => paragraph.replace(words, by)).filter((one) => one !== ''),
  ]);
}

describe('anchorOf', () => {
  it('keeps the words, what is around them, where they are, and in which section', () => {
    expect(mark('thirty seconds')).toEqual({
      quote: {
        exact: 'thirty seconds',
        prefix: ' order, which is none at all here.\nHow\nWhoever takes a job has it for '.slice(
          -64,
        ),
        suffix: `, and may ask for more of them.\n${NOTE}\nNothing is done`.slice(0, 64),
      },
      position: expect.objectContaining({ start: expect.any(Number) as number }) as unknown,
      section: { id: 'how', text: 'How', depth: 2 },
      isOnly: true,
    });
    expect(mark('Some words')).not.toHaveProperty('section');
    expect(mark(NOTE)).not.toHaveProperty('isOnly');
  });

  it('leaves out white space at the ends, and is none of nothing, or of too much', () => {
    const { article, headings } = read(POST);
    const start = article.text.indexOf(' thirty');
    const anchor = anchorOf(article, headings, { start, end: start + 8 });
    expect(anchor).toMatchObject({ quote: { exact: 'thirty' }, position: { start: start + 1 } });
    expect(anchorOf(article, headings, { start, end: start + 1 })).toBeUndefined();
    expect(anchorOf(article, headings, { start: 9, end: 3 })).toBeUndefined();
    const long = { text: 'x'.repeat(20_000), blocks: [] };
    expect(anchorOf(long, [], { start: 0, end: 20_000 })).toBeUndefined();
  });
});

describe('a mark', () => {
  it('is where it was in an article that has not changed, however short', () => {
    for (const words of ['A', 'of', 'thirty', NOTE, FIRST, `${SECOND}\n${NOTE}\n${THIRD}`]) {
      const one = mark(words);
      expect(find(POST, one)).toEqual({ state: 'exact', ...one.position });
    }
  });

  const [intro, why, how, when] = POST;
  if (!intro || !why || !how || !when) throw new Error('no sections');

  it.each<[string, Section[], string, string]>([
    ['sections in another order', [intro, when, how, why], 'thirty seconds', 'thirty seconds'],
    ['a section before it', [intro, ['New', 'Words.', NOTE], why, how, when], THIRD, THIRD],
    ['its section under another name', [intro, why, ['So', ...how.slice(1)], when], SECOND, SECOND],
    [
      'other white space',
      replaced('a job has', 'a \n job  has'),
      'takes a job has',
      'takes a job has',
    ],
  ])('is found with %s', (_what, sections, words, expected) => {
    expect(onto(sections, mark(words))).toEqual([expect.stringMatching(/exact|moved/), expected]);
  });

  it.each<[string, string, string, string, string]>([
    ['a word changed in it', 'thirty', 'sixty', SECOND, SECOND.replace('thirty', 'sixty')],
    ['its first word changed', 'Whoever', 'Who', SECOND, SECOND.replace('Whoever', 'Who')],
    ['its last word changed', 'them.', 'these.', SECOND, SECOND.replace('them.', 'these.')],
    ['a word more', 'job has', 'job now has', SECOND, SECOND.replace('job has', 'job now has')],
    ['a sentence in it', 'seconds,', 'seconds (no more than that, says the manual), ', SECOND, ''],
    ['a sentence before it', 'Nothing', 'No one ever knows. Nothing', THIRD, THIRD],
    [
      'half of it gone',
      ' unless the worker died',
      '',
      THIRD,
      THIRD.replace(' unless the worker died', ''),
    ],
  ])('is found with %s', (_what, words, by, marked, expected) => {
    const sections = replaced(words, by);
    const [state, found] = onto(sections, mark(marked));
    expect(['changed', 'moved']).toContain(state);
    expect(found).toBe(expected || marked.replace(words, by).replaceAll(/\s+/g, ' '));
  });

  it.each<[string, Section[], string]>([
    ['a sentence', replaced(THIRD, ''), THIRD],
    ['a word', replaced(SECOND, ''), 'thirty'],
    ['a word that stands elsewhere', replaced(FIRST, ''), 'time'],
    ['a section', [intro, why, when], SECOND],
    ['all of it', [['', 'All is new here, and nothing as it was.']], FIRST],
    [
      'a sentence for which there is another',
      replaced(THIRD, 'The server was asked, and it did not say a thing to anybody.'),
      THIRD,
    ],
    ['everything', [], FIRST],
  ])('is lost with %s gone, and put onto nothing else', (_what, sections, words) => {
    expect(find(sections, mark(words))).toMatchObject({ state: 'lost' });
  });

  it('tells near what it was when it is lost', () => {
    const sections = replaced(SECOND, '');
    const found = find(sections, mark(SECOND));
    const { article } = read(sections);
    expect(found).toEqual({ state: 'lost', near: expect.any(Number) as number });
    const near = found.state === 'lost' ? (found.near ?? -1) : -1;
    expect(Math.abs(near - article.text.indexOf('How'))).toBeLessThan(10);
  });

  it('comes back when its words do', () => {
    const one = mark(SECOND);
    expect(find(replaced(SECOND, ''), one)).toMatchObject({ state: 'lost' });
    expect(find(POST, one)).toMatchObject({ state: 'exact' });
  });

  it.each([0, 1, 2])('of words that stand in several places is on its own, the %i', (nth) => {
    const one = mark(NOTE, POST, nth);
    const more: Section = ['New', 'Something new.', NOTE];
    const sections: Section[] = [intro, more, why, how, more, when];
    const { article } = read(sections);
    const found = find(sections, one);
    if (found.state === 'lost') throw new Error('lost');
    const heading = article.blocks.find(({ end }) => end > found.start)?.heading ?? -1;
    expect(read(sections).headings[heading]?.text).toBe(['Why', 'How', 'When'][nth]);
  });

  it('of two sentences that are the same is lost when its own has gone', () => {
    const twice: Section[] = [
      ['One', 'Here it begins, as all things do.', SECOND, 'And on it goes from there.'],
      ['Two', 'Elsewhere it is another matter, then.', SECOND, 'But it ends there, too.'],
    ];
    const once: Section[] = [
      ['One', 'Here it begins, as all things do.', 'And on it goes from there.'],
      ['Two', 'Elsewhere it is another matter, then.', SECOND, 'But it ends there, too.'],
    ];
    expect(find(once, mark(SECOND, twice, 0))).toMatchObject({ state: 'lost' });
    expect(find(once, mark(SECOND, twice, 1))).toMatchObject({ state: 'moved' });
  });

  it('in code is found when that is formatted anew', () => {
    const code = (text: string): Section[] => [
      ['Code', 'So it is:', `<pre><code>${text}</code></pre>`],
    ];
    const before = code('function run(job) {\n  return take("queue", job, { wait: 30 });\n}\n');
    const after = code("function run(job)\n{\n\treturn take('queue', job,\n\t\t{ wait: 30 })\n}\n");
    expect(onto(after, mark('return take("queue", job, { wait: 30 });', before))).toEqual([
      'changed',
      "return take('queue', job,\n\t\t{ wait: 30 })",
    ]);
  });

  it('of which only the words are known is where those stand alone', () => {
    const bare = (exact: string): MarkAnchor => ({
      quote: { exact, prefix: '', suffix: '' },
      position: { start: 0, end: 0 },
    });
    expect(onto(POST, bare(SECOND))).toEqual(['moved', SECOND]);
    expect(onto(POST, bare('lips'))).toEqual(['moved', 'lips']);
    expect(onto(POST, bare(NOTE))).toEqual(['lost', '']);
    expect(onto(POST, bare('it'))).toEqual(['lost', '']);
  });

  it('in other scripts is found, too', () => {
    const chinese = '任务在三十秒之内属于取走它的人，过后它会回到队列里。';
    const sections: Section[] = [
      ['一', '这是第一段，说明为什么需要队列。', chinese, '最后一段说的是别的事情。'],
    ];
    expect(onto(replaced('三十', '六十', sections), mark(chinese, sections))).toEqual([
      'changed',
      chinese.replace('三十', '六十'),
    ]);
    expect(find(replaced(chinese, '', sections), mark(chinese, sections))).toMatchObject({
      state: 'lost',
    });
  });
});

describe('any mark in any article', () => {
  const words = fc.constantFrom(
    'a',
    'to',
    'queue',
    'worker',
    'aaaaaaaa',
    'é',
    '任务',
    '😀',
    '{',
    '\n',
  );
  const text = fc.array(words, { maxLength: 80 }).map((all) => all.join(' '));

  it('is in the article or lost, and where it was if nothing has changed', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(60), (before, after, from, length) => {
        const start = from % (before.length + 1);
        const article = { text: before, blocks: [] };
        const one = anchorOf(article, [], { start, end: start + length });
        if (!one) return;
        expect(anchorMarks(article, [], [one])[0]).toMatchObject({ state: 'exact' });
        const [found] = anchorMarks({ text: after, blocks: [] }, [], [one]);
        if (!found || found.state === 'lost') return;
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeGreaterThan(found.start);
        expect(found.end).toBeLessThanOrEqual(after.length);
      }),
    );
  });
});

describe('the time that it takes', () => {
  const long = (size: number): string =>
    Array.from({ length: 3000 * size }, (_, n) => `word${(n * 7919) % 1000} ${n}`).join(' ');
  const marksIn = (text: string, count: number): MarkAnchor[] =>
    Array.from({ length: count }, (_, n) => {
      const start = Math.floor((n * text.length) / count);
      return anchorOf({ text, blocks: [] }, [], { start, end: start + 120 });
    }).filter((one) => one !== undefined);

  it('grows with the article, and with the marks, and no faster', () => {
    expectLinear((size) => {
      const text = long(size);
      const marks = marksIn(text, 50);
      return () => anchorMarks({ text: `new ${text}`, blocks: [] }, [], marks);
    });
    expectLinear((size) => {
      const text = long(4);
      const marks = marksIn(text, 50 * size);
      return () => anchorMarks({ text: `new ${text}`, blocks: [] }, [], marks);
    });
  });

  it.each([
    ['one letter', 'a'.repeat(120_000)],
    ['two letters', 'ab'.repeat(60_000)],
    ['one line', 'the same line again and again, without end\n'.repeat(3_000)],
  ])('is bounded in a text of %s', (_what, text) => {
    expectLinear((size) => {
      const whole = text.slice(0, (text.length / 16) * size);
      const marks = marksIn(whole, 40);
      for (const { quote } of marks) quote.exact += 'b';
      return () => anchorMarks({ text: whole, blocks: [] }, [], marks);
    });
  });
});
