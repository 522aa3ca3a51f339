import type { Expected } from './corpus.ts';
import type { Measured } from './readers.ts';
import { score, wantedHeadings } from './score.ts';

/** Most that the count of words may be off, and least that the text must agree. */
export const MOST_WORDS_OFF = 0.02;
export const LEAST_TEXT_F1 = 0.99;

/** Does the page hold an article whose truth is known? */
export function isJudged({ kind, article, words }: Expected): boolean {
  return (/^(?:post|docs|payload)$/.test(kind) || article === true) && words > 0;
}

/** What is wrong with our reading of a page, in words; nothing where all is right. */
export function faultsOf({ page: { expected }, readings: { ours } }: Measured): string[] {
  const faults: string[] = [];
  const check = (what: string, isRight: boolean, got: unknown, wanted: unknown): void => {
    if (!isRight) faults.push(`${what}: ${JSON.stringify(got)} and not ${JSON.stringify(wanted)}`);
  };
  check('kind', ours.kind === expected.kind, ours.kind, expected.kind);
  if (expected.kind === 'index' && expected.posts) {
    const wanted = expected.posts.map((post) => post.title).toSorted();
    check(
      'posts',
      JSON.stringify(ours.posts.toSorted()) === JSON.stringify(wanted),
      ours.posts,
      wanted,
    );
  }
  if (!isJudged(expected)) return faults;
  const right = score(ours, expected);
  const headings = wantedHeadings(ours, expected);
  check('outline', right.outline === 1, ours.headings, headings);
  check(
    'ids',
    (right.ids ?? 1) === 1,
    ours.headings.map((one) => one.id),
    headings.map((one) => one.id),
  );
  check('title', right.title === 1, ours.title, expected.title);
  check('description', (right.description ?? 1) === 1, ours.description, expected.description);
  if (expected.kind !== 'docs') {
    check('date', right.date === 1, ours.published, expected.published);
    check('authors', right.authors === 1, ours.authors, expected.authors);
    check('tags', right.tags === 1, ours.tags, expected.tags);
  }
  check('text F1', (right.textF1 ?? 1) >= LEAST_TEXT_F1, right.textF1, LEAST_TEXT_F1);
  check('code', (right.codeRecall ?? 1) === 1, right.codeRecall, 1);
  check('words off by', (right.wordsOff ?? 0) <= MOST_WORDS_OFF, right.wordsOff, MOST_WORDS_OFF);
  return faults;
}
