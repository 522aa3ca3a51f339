/**
 * Says which of npm's newest releases no longer sends what we read: `npm run corpus` renders posts
 * with closed panels with Next.js, Fumadocs in both flavours, Waku, TanStack Start, React Router and
 * vinext as npm has them today, and reads page, hydrated page and payload; `npm run corpus -- waku
 * next` only those. Takes ten minutes and the registry, so it is no part of `npm test`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { pagesIn } from '../tests/accuracy/corpus.ts';
import { faultsOf } from '../tests/accuracy/faults.ts';
import { readCorpus, type Measured } from '../tests/accuracy/readers.ts';
import type { NewestApp } from '../tests/corpus/src/newest-app.ts';
import { ROOT, step } from './steps.ts';

const CORPUS = join(ROOT, 'tests/corpus');
const NEWEST = join(CORPUS, '.cache/newest');
/** Last lines of what a build printed, in which it says why it failed. */
const LINES_OF_FAILURE = 15;

if (!existsSync(join(CORPUS, 'node_modules'))) {
  const install = ['npm', 'install', '--no-audit', '--no-fund', '--no-package-lock'];
  await step('Packages of the corpus', install, { cwd: CORPUS });
}
await step('Newest releases', ['npm', 'run', 'newest', '--', ...process.argv.slice(2)], {
  cwd: CORPUS,
  shows: 'live',
});

const apps = JSON.parse(readFileSync(join(NEWEST, 'apps.json'), 'utf8')) as NewestApp[];
const read = await readCorpus(pagesIn(NEWEST), ['ours']);
const results = apps.map((app) => resultOf(app, pagesOf(app)));

for (const { details } of results) if (details.length > 0) console.log(`\n${details.join('\n')}`);
console.log(`\n${table(results.map(({ row }) => row))}`);
if (results.some(({ details }) => details.length > 0)) process.exitCode = 1;

/** Other apps' names may begin with its own. */
function pagesOf({ name }: NewestApp): Measured[] {
  const longer = apps.map((app) => app.name).filter((one) => one.startsWith(`${name}-`));
  const isOf = (slug: string, app: string): boolean => slug.startsWith(`${app}-`);
  return read.filter(
    ({ page: { slug } }) => isOf(slug, name) && !longer.some((other) => isOf(slug, other)),
  );
}

function resultOf(
  app: NewestApp,
  pages: readonly Measured[],
): { row: string[]; details: string[] } {
  const judged = pages.map((one) => ({ slug: one.page.slug, faults: differencesOf(app, one) }));
  const wrong = judged.filter(({ faults }) => faults.length > 0);
  const [cause = '', ...printed] = linesOf(app.failure ?? '');
  const kinds = new Set(wrong.flatMap(({ faults }) => faults.map((one) => one.split(':')[0])));
  const differs = [...kinds, ...(app.failure === undefined ? [] : [`not rendered: ${cause}`])];
  return {
    row: [
      app.name,
      app.framework,
      app.fumadocs ?? 'unknown',
      app.react ?? 'unknown',
      `${judged.length - wrong.length} of ${app.pages}`,
      differs.join(', ') || 'nothing',
    ],
    details: [
      ...wrong.map(({ slug, faults }) => [`✘ ${slug}`].concat(faults).join('\n    ')),
      ...(app.failure === undefined ? [] : [`✘ ${app.name} was not rendered: ${cause}`]),
      ...printed.slice(-LINES_OF_FAILURE).map((line) => `    ${line}`),
    ],
  };
}

/** What failed and what it printed, without where in its code. */
function linesOf(failure: string): string[] {
  const lines = stripVTControlCharacters(failure).split('\n');
  return lines
    .filter((line) => /\S/.test(line) && !/^(?:npm error)?\s+at /.test(line))
    .map((line) => line.replace(/^node_modules\/\.bin\/| in \/.*/g, ''));
}

/** What is not read as its source says, closed panels too: a page without them is right for the rest. */
function differencesOf({ keepsPanels }: NewestApp, one: Measured): string[] {
  const { expected } = one.page;
  const isClosed = expected.headings.some(({ unmounted }) => unmounted);
  const isLost = isClosed && !keepsPanels && !one.readings.ours.isRestored;
  return [
    ...faultsOf(one),
    ...(isLost ? ['closed panels: what they hold was not found in the page'] : []),
  ];
}

function table(rows: readonly string[][]): string {
  const all = [['app', 'framework', 'Fumadocs', 'React', 'pages right', 'what differs'], ...rows];
  const widths = all[0]?.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
