/** Marks in articles that have changed: part of `corpus.test.ts`. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from './corpus.ts';
import { inquireTexts, timeOnLongPage, type Group } from './marks/read-texts.ts';
import { markScores, type MarkScore } from './marks/scores.ts';
import { sum } from './marks/table.ts';
import type { MarkableText } from './marks-in-page.ts';

/** Shares that `docs/accuracy.md` promises. */
const LEAST_RIGHT = 0.97;
const MOST_ATTACHED = 0.02;

const corpus = loadCorpus();
const groups: Group[] = ['Fumadocs posts', 'Posts of real blogs'];
const inquiries = await Promise.all(groups.map((group) => inquireTexts(corpus, group)));

let texts: MarkableText[][] = [];
let scores: MarkScore[][] = [];

beforeAll(async () => {
  for (const inquiry of inquiries) texts.push(await inquiry());
  scores = texts.map(markScores);
});

describe('marks in articles that have changed', () => {
  it.each(['line', 'sentence'])('are right after each kind of edit: %ss', (length) => {
    for (const group of scores) {
      for (const { edit, kept, right } of group.filter((score) => score.length === length)) {
        expect.soft(right.ours / kept, edit).toBeGreaterThanOrEqual(LEAST_RIGHT);
      }
    }
  });

  it('whose words have gone are put onto nothing', () => {
    const all = scores.flat();
    const deleted = sum(all, (one) => one.deleted);
    expect(deleted).toBeGreaterThan(200);
    expect(sum(all, ({ attached }) => attached.ours) / deleted).toBeLessThanOrEqual(MOST_ATTACHED);
  });

  it('are never put onto more wrong words than by the rule of others', () => {
    const all = scores.flat();
    expect(sum(all, ({ wrong }) => wrong.ours)).toBeLessThan(
      sum(all, ({ wrong }) => wrong.hypothesis),
    );
  });

  // How long that takes beside a reading, `npm run accuracy -- --marks` says.
  it('are found, 200 in 10,000 words', async () => {
    const { marks, found, words } = await timeOnLongPage(texts[0] ?? []);
    expect(words).toBeGreaterThan(9_500);
    expect(marks).toBe(200);
    expect(found).toBeGreaterThanOrEqual(LEAST_RIGHT * marks);
  });
});
