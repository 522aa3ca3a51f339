import { READERS, type ReaderName } from './in-page.ts';
import type { Measured } from './readers.ts';
import { score, type Score } from './score.ts';

/** What is averaged over the pages, and how the column is called. */
const COLUMNS: readonly [keyof Score, string][] = [
  ['outline', 'outline exact'],
  ['recall', 'recall'],
  ['precision', 'precision'],
  ['ids', 'ids kept'],
  ['title', 'title'],
  ['description', 'description'],
  ['date', 'date'],
  ['authors', 'authors'],
  ['tags', 'tags'],
  ['textF1', 'text F1'],
  ['codeRecall', 'code recall'],
  ['wordsOff', 'words off by'],
];

/** Mean of each measure over the pages where it was asked for. */
export function averages(
  measured: readonly Measured[],
  reader: ReaderName,
): Record<string, number> {
  const scores = measured.map(({ page, readings }) => score(readings[reader], page.expected));
  return Object.fromEntries(
    COLUMNS.map(([key, name]) => {
      const values = scores.map((one) => one[key]).filter((value) => value !== undefined);
      return [name, values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)];
    }),
  );
}

/** One line a reader, one column a measure. */
export function accuracyTable(measured: readonly Measured[]): string {
  const names = COLUMNS.map(([, name]) => name);
  const rows = READERS.map((reader): string[] => {
    const means = averages(measured, reader);
    const times = measured
      .map(({ readings }) => readings[reader].milliseconds)
      .toSorted((a, b) => a - b);
    const median = times[Math.floor(times.length / 2)] ?? 0;
    const cells = names.map((name) => percent(means[name] ?? 0));
    return [reader as string].concat(cells, `${median.toFixed(1)} ms`);
  });
  return columns([['', ...names, 'median time'], ...rows]);
}

/** How often pages of each kind (rows) were taken for which (columns). */
export function kindTable(measured: readonly Measured[]): string {
  const kinds = ['post', 'docs', 'index', 'site', 'none'];
  const count = (is: string, taken: string): number =>
    measured.filter(
      ({ page, readings }) => page.expected.kind === is && readings.ours.kind === taken,
    ).length;
  const rows = kinds.map((is) => [is, ...kinds.map((taken) => String(count(is, taken) || '·'))]);
  return columns([['is \\ taken for', ...kinds], ...rows]);
}

/** One place after the point. */
export function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}

/** Rows under each other, the first column to the left and the others to the right. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  return rows.map(line).join('\n');
}
