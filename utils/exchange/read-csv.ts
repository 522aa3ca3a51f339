import { parse } from '@vanillaes/csv';
import { Reading, timeOf } from './reading.ts';
import { COLUMNS as OWN_COLUMNS, unguarded } from './readwise-csv.ts';

/** Names that columns have in files of several programs and years, in lower case. */
const COLUMNS = {
  exact: ['highlight', 'quote', 'text'],
  title: ['title', 'book title'],
  url: ['url', 'source url'],
  note: ['note'],
  labels: ['tags'],
  date: ['date', 'highlighted at'],
} as const;

type Column = keyof typeof COLUMNS;

/** The marks of a CSV file by its columns' names; undefined where it has no highlights. */
export function marksOfCsv(text: string): Reading | undefined {
  const [head = [], ...rows] = rowsOf(text);
  const names = head.map((name) => name.trim().toLowerCase());
  const columns = new Map<Column, number>();
  for (const [column, known] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    columns.set(
      column,
      names.findIndex((name) => known.includes(name)),
    );
  }
  if ((columns.get('exact') ?? -1) < 0) return undefined;
  const reading = new Reading('readwise');
  // In files of others an apostrophe is one.
  const isOurs = head.join() === OWN_COLUMNS.join();
  for (const row of rows) {
    const cell = (column: Column): string => {
      const text = row[columns.get(column) ?? -1] ?? '';
      return isOurs ? unguarded(text) : text;
    };
    const time = timeOf(cell('date'));
    if (row.every((one) => one === '')) continue;
    reading.add({
      url: cell('url'),
      title: cell('title'),
      quote: { exact: cell('exact') },
      note: cell('note'),
      labels: cell('labels').split(','),
      createdAt: time,
      at: time,
    });
  }
  return reading;
}

/** The cells of each row; nothing of a text that is no CSV, such as one with a quotation mark left open. */
function rowsOf(text: string): string[][] {
  try {
    // The last row counts where it is ended.
    return parse(text.endsWith('\n') ? text : `${text}\n`) as string[][];
  } catch {
    return [];
  }
}
