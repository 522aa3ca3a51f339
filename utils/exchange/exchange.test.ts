import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMark, type MarkRecord } from '../memory/index.ts';
import { adoptIds, blockIds, madeId } from './mark-ids.ts';
import { addressOf, marksMarkdown } from './marks-markdown.ts';
import { withOurPart } from './obsidian-file.ts';
import { readMarkFile, type MarkFile } from './read-mark-file.ts';
import { readwiseCsv } from './readwise-csv.ts';
import { webAnnotations } from './web-annotations.ts';

const URL = 'https://example.com/blog/a';

function mark(more: Partial<MarkRecord> = {}): MarkRecord {
  const record = parseMark({
    id: crypto.randomUUID(),
    url: URL,
    title: 'A',
    quote: { exact: 'some words', prefix: 'before ', suffix: ' after' },
    position: { start: 7, end: 17 },
    createdAt: 1_790_000_000_000,
    at: 1_790_000_000_001,
    ...more,
  });
  if (!record) throw new Error('no mark');
  return record;
}

function read(file: string): MarkFile {
  const answer = readMarkFile(file);
  if ('fault' in answer) throw new Error(answer.fault);
  return answer;
}

/** Words as pages and people may write them, and as somebody may who means harm. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom(
    '=1+1',
    '"a", b\nc',
    '> quote\n\n# heading',
    '<img src=x onerror=alert(1)>',
    '%% reader:end %%',
    '<!-- reader:mark {"id":"x"} -->',
    '--> -- <!--',
    '```\ncode',
    '==marked== ^rf-00000000',
    '  spaces  ',
    '\uD800',
  ),
);

const anyMark = fc
  .record({
    id: fc.oneof(fc.uuid(), fc.string({ minLength: 1, maxLength: 40 })),
    url: fc.constantFrom(URL, 'https://example.com/b?x=(1)', 'http://other.example/ä'),
    title: text,
    quote: fc.record({
      exact: text.filter((words) => words.trim() !== ''),
      prefix: text,
      suffix: text,
    }),
    position: fc.record({ start: fc.nat(), end: fc.nat() }),
    section: fc.option(fc.record({ id: text, text, depth: fc.integer({ min: 1, max: 6 }) }), {
      nil: undefined,
    }),
    kind: fc.constantFrom('text', 'code', 'image', 'section'),
    colour: fc.constantFrom(1, 2, 3, 4),
    note: fc.option(text, { nil: undefined }),
    labels: fc.array(text, { maxLength: 3 }),
    createdAt: fc.nat({ max: 2_000_000_000_000 }),
    at: fc.nat({ max: 2_000_000_000_000 }),
    later: fc.option(fc.constant('of a newer version'), { nil: undefined }),
  })
  .map((fields) => parseMark(JSON.parse(JSON.stringify(fields))))
  .filter((one) => one !== undefined);

const anyMarks = fc.uniqueArray(anyMark, { maxLength: 8, selector: ({ id }) => id });

function byId(marks: readonly MarkRecord[]): MarkRecord[] {
  return marks.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

describe('what goes out comes in again', () => {
  it('as Markdown, mark for mark', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const posts = Map.groupBy(marks, ({ post }) => post);
        const files = [...posts.values()].map((own) => marksMarkdown(own)).join('\n');
        if (marks.length === 0) return;
        const answer = read(files);
        expect(answer.skippedCount).toBe(0);
        expect(byId(answer.marks)).toEqual(byId(marks));
        expect(byId(read(files.replaceAll('\n', '\r\n')).marks)).toEqual(byId(marks));
      }),
    );
  });

  it('as Web Annotations, mark for mark', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        if (marks.length === 0) return;
        expect(read(webAnnotations(marks))).toMatchObject({ format: 'annotations', marks });
      }),
    );
  });

  it('as a CSV file of Readwise, with the fields that it has', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        if (marks.length === 0) return;
        const answer = read(readwiseCsv(marks));
        const fields = ({ post, title, quote, note, createdAt }: MarkRecord): unknown => ({
          post,
          title,
          words: quote.exact,
          note,
          createdAt,
        });
        expect(answer.marks.map(fields)).toEqual(marks.map(fields));
        // Known again, they are the same marks.
        expect(byId(adoptIds(answer.marks, marks)).map(({ id }) => id)).toEqual(
          byId(marks).map(({ id }) => id),
        );
      }),
    );
  });

  it('with two sentences that are the same as two marks', () => {
    const marks = [mark(), mark()];
    for (const file of [marksMarkdown(marks), webAnnotations(marks), readwiseCsv(marks)]) {
      const { marks: read2 } = read(file);
      expect(new Set(read2.map(({ id }) => id)).size).toBe(2);
    }
    const csv = readwiseCsv(marks);
    expect(read(csv)).toEqual(read(csv));
  });
});

describe('marks in Markdown', () => {
  const marks = [
    mark({
      id: '1a2b3c4d-0000-4000-8000-000000000000',
      quote: { exact: 'two *words*\nand a line', prefix: 'of ', suffix: '' },
      position: { start: 90, end: 110 },
      section: { id: 'how', text: 'How', depth: 2 },
      note: 'A **note**.',
      labels: ['later'],
    }),
    mark({
      id: '5e6f7a8b-0000-4000-8000-000000000000',
      quote: { exact: 'let a = [1];', prefix: '', suffix: '' },
      kind: 'code',
    }),
  ];

  it('stand under their headings, with notes, labels, ids and links to the words', () => {
    const file = marksMarkdown(marks);
    expect(file.replaceAll(/<!-- .* -->/g, '<!-- -->')).toBe(`# [A](${URL})

> \`\`\`
> let a = [1];
> \`\`\`

^rf-5e6f7a8b

[↗](${URL}#:~:text=let%20a%20%3D%20%5B1%5D%3B)

<!-- -->

## How

> two \\*words\\*
>
> and a line

^rf-1a2b3c4d

A **note**.

[↗](${URL}#how:~:text=two%20*words*,and%20a%20line) \`later\`

<!-- -->
`);
  });

  it('are the same on each export, and others move none of their ids', () => {
    const more = [...marks, mark(), mark()];
    expect(marksMarkdown(marks.toReversed())).toBe(marksMarkdown(marks));
    const [before, after] = [blockIds(marks), blockIds(more)];
    for (const { id } of marks) expect(after.get(id)).toBe(before.get(id));
    const twins = ['1a2b3c4d-1', '1a2b3c4d-2', '1a2b3c4d-3'].map((id) => mark({ id }));
    expect(new Set(blockIds(twins).values()).size).toBe(3);
    for (const id of blockIds(twins).values()) expect(id).toMatch(/^[a-z\d-]+$/);
  });

  it('lead to their words in the page', () => {
    const { quote } = mark();
    expect(addressOf(mark({ url: `${URL}#old`, quote: { ...quote, exact: 'a b' } }))).toBe(
      `${URL}#:~:text=a%20b`,
    );
  });
});

describe('our part of a file', () => {
  it('is put at the end of a file, and takes its own place the next time', () => {
    const first = withOurPart('My own words.\n', 'one\n');
    expect(first).toMatch(/^My own words\.\n%% reader:begin \w+ %%\none\n%% reader:end %%\n$/);
    const written = first.replace('My own words.', 'Changed.').concat('And below.\n');
    const second = withOurPart(written, 'two\n');
    expect(second).toMatch(
      /^Changed\.\n%% reader:begin \w+ %%\ntwo\n%% reader:end %%\nAnd below\.\n$/,
    );
    expect(withOurPart(second, 'two\n')).toBe(second);
    expect(withOurPart('', 'one')).toMatch(/^%% reader:begin/);
    expect(withOurPart('a\r\nb', 'one')).toMatch(/^a\r\nb\r\n\r?\n?%% reader:begin/);
  });

  it('that somebody has written in stays, as theirs', () => {
    const first = withOurPart('', 'one\ntwo');
    const written = first.replace('two', 'two\nwhat I think of it');
    const second = withOurPart(written, 'new');
    expect(second).toContain('one\ntwo\nwhat I think of it\n');
    expect(second).toContain('\nnew\n%% reader:end %%');
    expect(withOurPart(second, 'newer')).toContain('what I think of it');
  });

  it.each([
    '%% reader:begin x %%\nmine',
    'mine\n%% reader:end %%',
    '%% reader:end %%\nmine\n%% reader:begin %%\n',
  ])('is not where half a marker is: %j', (file) => {
    const lines = withOurPart(file, 'one').split('\n');
    for (const line of file.split('\n')) expect(lines).toContain(line);
    expect(lines).toContain('one');
  });

  it('keeps every line outside of it, whatever the file', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('', '%% reader:end %%', '%% reader:begin %%', '- item'),
    );
    fc.assert(
      fc.property(fc.array(line), fc.array(line), anyMarks, (before, after, marks) => {
        const own = (lines: string[]): string[] => lines.filter((one) => !/[\r\n]|%%/.test(one));
        const file = withOurPart(own(before).join('\n'), 'old');
        const again = withOurPart(`${file}${own(after).join('\n')}`, marksMarkdown(marks));
        const lines = again.split('\n');
        for (const one of [...own(before), ...own(after)]) expect(lines).toContain(one);
        expect(lines.filter((one) => one === '%% reader:end %%')).toHaveLength(1);
      }),
    );
  });
});

describe('files of other programs', () => {
  it('of Hypothesis are read', () => {
    const file = JSON.stringify({
      rows: [
        {
          id: 'abc',
          uri: URL,
          text: 'A note',
          tags: ['t'],
          created: '2026-01-02T03:04:05.000000+00:00',
          updated: '2026-01-03T03:04:05.000000+00:00',
          document: { title: ['A'] },
          target: [
            {
              source: URL,
              selector: [
                { type: 'RangeSelector', startContainer: '/p[1]' },
                { type: 'TextPositionSelector', start: 3, end: 8 },
                { type: 'TextQuoteSelector', exact: 'words', prefix: 'p', suffix: 's' },
              ],
            },
          ],
        },
        { id: 'page-note', uri: URL, text: 'Of the page', target: [{ source: URL }] },
      ],
    });
    expect(read(file)).toMatchObject({
      format: 'hypothesis',
      marks: [
        {
          id: 'hypothesis-abc',
          post: 'example.com/blog/a',
          title: 'A',
          quote: { exact: 'words', prefix: 'p', suffix: 's' },
          position: { start: 3, end: 8 },
          note: 'A note',
          labels: ['t'],
          createdAt: Date.parse('2026-01-02T03:04:05Z'),
        },
      ],
      skipped: [{ at: 2, why: 'no_words' }],
      skippedCount: 1,
    });
  });

  it('of the Obsidian Clipper are read', () => {
    const file = JSON.stringify([
      {
        url: URL,
        title: 'A',
        highlights: [
          { text: 'one', timestamp: '2026-01-02T03:04:05Z', notes: ['a', 'b'] },
          { text: 'one', timestamp: 5 },
          { text: '' },
          7,
        ],
      },
      { url: 'about:blank', highlights: [{ text: 'x' }] },
      null,
    ]);
    expect(read(file)).toMatchObject({
      format: 'clipper',
      marks: [{ note: 'a\n\nb', quote: { exact: 'one' } }, { createdAt: 5 }],
      skippedCount: 4,
    });
    expect(new Set(read(file).marks.map(({ id }) => id)).size).toBe(2);
  });

  it('of Readwise are read by the names of their columns', () => {
    const file =
      '\uFEFFHighlight,Book Title,Tags,Note,Highlighted at,URL\r\n"a ""b"", c",T,"x, y",N,2026-01-02,https://example.com/a\r\nno address,T,,,,\r\n';
    expect(read(file)).toMatchObject({
      format: 'readwise',
      marks: [{ quote: { exact: 'a "b", c' }, title: 'T', labels: ['x', 'y'], note: 'N' }],
      skipped: [{ at: 2, why: 'no_address' }],
    });
  });

  it('as one Web Annotation, or a list of them, are read', () => {
    const one = {
      type: 'Annotation',
      body: { type: 'TextualBody', value: 'n' },
      target: { source: URL, selector: { type: 'TextQuoteSelector', exact: 'w' } },
    };
    for (const value of [one, [one], { items: [one] }]) {
      expect(read(JSON.stringify(value)).marks).toMatchObject([
        { note: 'n', quote: { exact: 'w' } },
      ]);
    }
  });
});

describe('a file that means harm', () => {
  it.each<[string, string, string]>([
    ['nothing', '', 'unknown'],
    ['text', 'Just words.', 'unknown'],
    ['half of JSON', '[{"target"', 'broken'],
    ['other JSON', '{"name":"x"}', 'unknown'],
    ['an empty list', '[]', 'unknown'],
    ['a number', '7', 'unknown'],
    ['too much', 'x'.repeat(100_000_001), 'size'],
  ])('with %s says so', (_what, file, fault) => {
    expect(readMarkFile(file)).toEqual({ fault });
  });

  it('of any JSON is a report', () => {
    const fields = ['target', 'selector', 'body', 'highlights', 'text', 'uri', 'reader', 'exact'];
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, 7, '', 'x', URL, true),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...fields), tie('value'), { maxKeys: 4 }),
      ),
    })).value;
    fc.assert(
      fc.property(json, (value) => {
        const answer = readMarkFile(JSON.stringify([value, value]));
        if ('fault' in answer) return;
        for (const one of answer.marks) expect(parseMark(one)).toEqual(one);
      }),
    );
  });

  it('puts nothing into what is read but text', () => {
    const file = JSON.stringify([
      {
        id: 7,
        type: 'Annotation',
        reader: {
          __proto__: { polluted: true },
          id: 'x'.repeat(9_999),
          labels: { length: 9 },
          colour: 'red',
        },
        body: [
          { purpose: 'tagging', value: ['<b>'] },
          { purpose: 'commenting', value: '<script>' },
        ],
        target: { source: URL, selector: [{ type: 'TextQuoteSelector', exact: '<b>' }] },
      },
    ]);
    const { marks, skippedCount } = read(file);
    expect(marks.length + skippedCount).toBe(1);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('of 50 MB is read, or refused, in time', () => {
    const row = JSON.stringify({
      uri: URL,
      text: 'n',
      target: [{ source: URL, selector: [{ type: 'TextQuoteSelector', exact: 'w'.repeat(400) }] }],
    });
    const count = Math.floor(50_000_000 / row.length);
    const start = performance.now();
    expect(read(`[${`${row},`.repeat(count - 1)}${row}]`).marks).toHaveLength(count);
    expect(
      read(`Highlight,URL\n${`"${'w'.repeat(400)}",${URL}\n`.repeat(10_000)}`).marks,
    ).toHaveLength(10_000);
    expect(readMarkFile('"'.repeat(50_000_000))).toEqual({ fault: 'unknown' });
    expect(readMarkFile('<!-- reader:mark '.repeat(2_000_000))).toBeDefined();
    expect(performance.now() - start).toBeLessThan(30_000);
  }, 120_000);

  it('with quotes without end leaves those out, and tells of them', () => {
    const said = [{ text: 'x'.repeat(20_000) }, { text: 'fine' }];
    expect(read(JSON.stringify([{ url: URL, highlights: said }]))).toMatchObject({
      marks: [{ quote: { exact: 'fine' } }],
      skipped: [{ at: 1, why: 'too_long' }],
    });
  });
});

describe('ids that are made', () => {
  it('are the same each time, and others for other words', () => {
    expect(madeId('x', 'a', 'b')).toBe(madeId('x', 'a', 'b'));
    expect(madeId('x', 'a', 'b')).not.toBe(madeId('x', 'ab', ''));
  });
});
