import { stringify } from '@vanillaes/csv';
import type { MarkRecord } from '../memory/index.ts';

export const COLUMNS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];

/** What spreadsheets take for the beginning of a formula, behind guards of ours or none. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

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
  return stringify([COLUMNS, ...rows.map((row) => row.map(guarded))]);
}

/** A cell that no spreadsheet takes for a formula: an apostrophe stands before it. */
function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** A guarded cell as it was. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** A time as ISO 8601; undefined where no calendar has it. */
export function isoDate(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
