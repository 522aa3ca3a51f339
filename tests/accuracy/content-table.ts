import { SURFACES, type ContentScore, type Surface } from './content-score.ts';
import { columns, percent } from './table.ts';

type Measure = Exclude<keyof ContentScore, 'lost' | 'tooMany'>;

/** What is averaged over the pages, how the column is called, and what is right. */
const COLUMNS: readonly [measure: Measure, name: string, right: number][] = [
  ['wordsLost', 'words lost', 0],
  ['wordsTooMany', 'words too many', 0],
  ['signs', 'signs', 1],
  ['lists', 'lists', 1],
  ['tables', 'tables', 1],
  ['code', 'code', 1],
];

type Scores = Record<Surface, ContentScore>;

/** One line for the reader and one for Markdown, one column a measure. */
export function contentTable(scores: readonly Scores[]): string {
  const rows = SURFACES.map((surface) => [
    surface,
    ...COLUMNS.map(([measure]) => {
      const values = scores.flatMap((one) => one[surface][measure] ?? []);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return values.length === 0 ? '–' : percent(mean);
    }),
  ]);
  return columns([['', ...COLUMNS.map(([, name]) => name)], ...rows]);
}

/** What is wrong with the content of a page, in words; nothing where all is right. */
export function contentFaultsOf(scores: Scores): string[] {
  return SURFACES.flatMap((surface) => {
    const score = scores[surface];
    const wrong = COLUMNS.filter(([measure, , right]) => (score[measure] ?? right) !== right);
    const words = [
      ...score.lost.map((word) => `-${word}`),
      ...score.tooMany.map((word) => `+${word}`),
    ];
    return wrong.map(
      ([measure, name]) =>
        `${surface}: ${name} ${percent(score[measure] ?? 0)} ${/^(?:words|signs)/.test(name) ? words.slice(0, 30).join(' ') : ''}`,
    );
  });
}
