import type { CorpusPage } from '../corpus.ts';
import { inquireTexts, timeOnLongPage, type Group } from './read-texts.ts';
import { markScores } from './scores.ts';
import { marksTable } from './table.ts';

const GROUPS: Group[] = ['Fumadocs posts', 'Posts of real blogs'];

/** Prints how well marks are found again, and how long that takes. */
export async function reportMarks(
  corpus: readonly CorpusPage[],
  withFaults: boolean,
): Promise<void> {
  for (const group of GROUPS) {
    const texts = await (await inquireTexts(corpus, group))();
    if (texts.length === 0) continue;
    const scores = markScores(texts);
    console.log(`\n${group} (${texts.length} texts): ours / Hypothesis\n${marksTable(scores)}`);
    if (withFaults) {
      for (const { edit, length, faults } of scores)
        for (const fault of faults) console.log(`✘ ${edit}, ${length}: ${fault}`);
    }
    if (group !== 'Fumadocs posts') continue;
    const { marks, found, words, reading, anchoring } = await timeOnLongPage(texts);
    console.log(
      `\n${marks} marks in ${words} words, ${found} found: ${anchoring.toFixed(1)} ms; one reading of the page: ${reading.toFixed(1)} ms`,
    );
  }
}
