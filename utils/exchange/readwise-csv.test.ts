import { parse } from '@vanillaes/csv';
import { describe, expect, it } from 'vitest';
import { parseMark, type MarkRecord } from '../memory/index.ts';
import { adoptIds } from './mark-ids.ts';
import { readMarkFile, type MarkFile } from './read-mark-file.ts';
import { readwiseCsv } from './readwise-csv.ts';

const URL = 'https://example.com/blog/a';

function mark(more: Partial<MarkRecord> = {}): MarkRecord {
  const record = parseMark({
    id: crypto.randomUUID(),
    url: URL,
    title: 'A',
    quote: { exact: 'some words', prefix: 'before ', suffix: ' after' },
    position: { start: 7, end: 17 },
    createdAt: 1_790_000_000_000,
    at: 1_790_000_000_000,
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

describe('a CSV file of marks', () => {
  it('has no cell that a spreadsheet takes for a formula', () => {
    const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "'=1", "''-1", "'a'", '＝1', 'a=1'];
    const marks = cells.map((note, index) =>
      mark({ note, title: note, quote: { exact: `${note} ${index}`, prefix: '', suffix: '' } }),
    );
    const csv = readwiseCsv(marks);
    for (const cell of parse(csv).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝]/);
    const said = ({ quote, title, note }: MarkRecord): unknown => [quote.exact, title, note];
    expect(read(csv).marks.map(said)).toEqual(marks.map(said));
    // Others guard nothing.
    expect(read(`Highlight,URL\n'=1,${URL}\n`).marks[0]?.quote.exact).toBe("'=1");
  });

  it('takes nothing from what is known', () => {
    const known = mark({ labels: ['one'], section: { text: 'S', depth: 2 } });
    const again = read(readwiseCsv([known])).marks;
    expect(adoptIds(again, [known])).toEqual([known]);
    const [more] = adoptIds(read(readwiseCsv([{ ...known, note: 'New' }])).marks, [known]);
    expect(more).toEqual({ ...known, note: 'New', at: known.at + 1 });
    const noted = { ...known, note: 'Mine' };
    expect(adoptIds(read(readwiseCsv([{ ...known, note: 'New' }])).marks, [noted])).toEqual([
      noted,
    ]);
  });
});
