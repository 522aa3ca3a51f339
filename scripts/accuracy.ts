/**
 * Measures the extraction against the sources of the corpus, beside other readers: `npm run
 * accuracy`, with a part of a page's name to look at those pages alone, `--faults` to list what
 * is wrong with ours; with `--marks` how well marks are found again in articles that have changed.
 */
import { loadCorpus, type CorpusPage } from '../tests/accuracy/corpus.ts';
import { contentFaultsOf, contentTable } from '../tests/accuracy/content-table.ts';
import { faultsOf, isJudged } from '../tests/accuracy/faults.ts';
import { contentScores, inquireContents } from '../tests/accuracy/read-content.ts';
import { readCorpus } from '../tests/accuracy/readers.ts';
import { reportMarks } from '../tests/accuracy/marks/report.ts';
import { accuracyTable, kindTable } from '../tests/accuracy/table.ts';

const args = process.argv.slice(2);
const corpus = loadCorpus(args.find((arg) => !arg.startsWith('--')));
if (args.includes('--marks')) await reportMarks(corpus, args.includes('--faults'));
else await reportReading(corpus, args.includes('--faults'));

async function reportReading(pages: readonly CorpusPage[], withFaults: boolean): Promise<void> {
  const measured = await readCorpus(pages);
  const isOwn = (slug: string): boolean => !slug.startsWith('real/') && !slug.startsWith('other-');
  const groups = {
    'Fumadocs posts': measured.filter(
      ({ page }) => isOwn(page.slug) && page.expected.kind === 'post',
    ),
    'Posts of real blogs': measured.filter(
      ({ page }) => page.slug.startsWith('real/') && page.expected.kind === 'post',
    ),
    'Articles that are not Fumadocs': measured.filter(
      ({ page }) => page.slug.startsWith('other-') && isJudged(page.expected),
    ),
  };
  const judged = Object.values(groups).flat();
  const inquiry = await inquireContents(
    judged.map(({ page: { slug, html, expected } }) => ({ slug, html, url: expected.url })),
  );
  const contents = await inquiry();
  const scoresOf = (page: CorpusPage): ReturnType<typeof contentScores>[] => {
    const content = contents.get(page.slug);
    return content ? [contentScores(page, content)] : [];
  };
  for (const [name, group] of Object.entries(groups)) {
    if (group.length === 0) continue;
    console.log(`\n${name} (${group.length})\n${accuracyTable(group)}`);
    console.log(`\nTheir content\n${contentTable(group.flatMap(({ page }) => scoresOf(page)))}`);
  }
  console.log(`\nKinds (${measured.length})\n${kindTable(measured)}`);
  if (withFaults) {
    for (const one of measured) {
      const faults = [...faultsOf(one), ...scoresOf(one.page).flatMap(contentFaultsOf)];
      if (faults.length > 0)
        console.log(`\n✘ ${one.page.slug}: ${one.page.expected.layout}\n  ${faults.join('\n  ')}`);
    }
  }
}
