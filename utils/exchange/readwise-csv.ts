import { csvFormatRows } from 'd3-dsv';
import type { MarkRecord } from '../memory/index.ts';

const COLUMNS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];

/** Marks as a CSV file that Readwise takes in; colours, labels and context are none of its. */
export function readwiseCsv(
  marks: readonly MarkRecord[],
  authorsOf: (mark: MarkRecord) => string = () => '',
): string {
  const rows = marks.map((mark, index) => [
    mark.quote.exact,
    mark.title,
    authorsOf(mark),
    mark.url,
    mark.note ?? '',
    String(index + 1),
    isoDate(mark.createdAt) ?? '',
  ]);
  return `${csvFormatRows([COLUMNS, ...rows])}\n`;
}

/** A time as ISO 8601; undefined where no calendar has it. */
export function isoDate(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
