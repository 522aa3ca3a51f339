/**
 * Says which of npm's newest releases no longer sends what we read: `npm run corpus` renders posts
 * with closed panels with Next.js, Fumadocs in both flavours, Waku, TanStack Start, React Router and
 * vinext as npm has them today, and reads page, hydrated page and payload; `npm run corpus -- waku
 * next` only those. Takes half an hour and the registry, so it is no part of `npm test`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesIn } from '../tests/accuracy/corpus.ts';
import { faultsOf } from '../tests/accuracy/faults.ts';
import { readCorpus, type Measured } from '../tests/accuracy/readers.ts';
import { ROOT, step } from './steps.ts';

const CORPUS = join(ROOT, 'tests/corpus');
const NEWEST = join(CORPUS, '.cache/newest');

if (!existsSync(join(CORPUS, 'node_modules'))) {
  await step('Packages of the corpus', ['npm', 'install', '--no-audit', '--no-fund'], {
    cwd: CORPUS,
  });
}
await step('Newest releases', ['npm', 'run', 'newest', '--', ...process.argv.slice(2)], {
  cwd: CORPUS,
  shows: 'live',
});

const failures = Object.entries(
  JSON.parse(readFileSync(join(NEWEST, 'failures.json'), 'utf8')) as Record<string, string>,
);
const read = await readCorpus(pagesIn(NEWEST), ['ours']);
const judged = read.map((one) => ({ one, faults: faultsOf(one) }));
console.log('');
for (const { one, faults } of judged) {
  const { slug, expected } = one.page;
  const mark = faults.length > 0 ? '✘' : '✔';
  console.log(
    `${mark} ${slug}: ${expected.framework}, Fumadocs ${expected.fumadocs}${closedPanels(one)}`,
  );
  for (const fault of faults) console.log(`    ${fault}`);
}
for (const [name, why] of failures)
  console.log(`✘ ${name} was not rendered: ${why.split('\n')[0]}`);
if (failures.length > 0 || judged.some(({ faults }) => faults.length > 0)) process.exitCode = 1;

function closedPanels({ page: { expected }, readings: { ours } }: Measured): string {
  if (!expected.headings.some(({ unmounted }) => unmounted)) return '';
  return ours.isRestored ? '; closed panels restored' : '; closed panels are not in the page';
}
