/** `npm run check`: every folder holds a valid expected.json, and its page shows what it says. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { dateString, fullDate, iso, longDate, numericDate, shortDate, slashDate, twoDigitDate } from '../site/lib/dates';
import { countWords } from './count-words';
import type { Expected } from './expected';
import { pages } from './pages';
import { pagesFolder } from './paths';
import { Rendered } from './rendered';

const faults: string[] = [];
const expectedFolders = new Set(pages.flatMap(({ slug, stages }) => stages.map((stage) => `${slug}-${stage}`)));
const folders = readdirSync(pagesFolder).filter((name) => /^\d/.test(name) && statSync(path.join(pagesFolder, name)).isDirectory());
const rendered = folders.filter((name) => expectedFolders.has(name));

for (const name of folders) if (!expectedFolders.has(name)) faults.push(`${name}: no page of the table; remove the folder`);
for (const name of expectedFolders) if (!folders.includes(name)) faults.push(`${name}: not rendered yet`);
for (const name of rendered) faults.push(...faultsOf(name).map((fault) => `${name}: ${fault}`));

console.log(`${rendered.length} folders, ${faults.length} faults`);
for (const fault of faults) console.log(`  ${fault}`);
process.exit(faults.length ? 1 : 0);

function faultsOf(name: string): string[] {
  const file = (part: string) => path.join(pagesFolder, name, part);
  if (!existsSync(file('page.html')) || !existsSync(file('expected.json'))) return ['incomplete'];
  const expected = JSON.parse(readFileSync(file('expected.json'), 'utf8')) as Expected;
  // the text of a payload is no page, and what it says is not found by looking for strings
  if (expected.stage === 'payload') return shapeFaults(expected);
  return [...shapeFaults(expected), ...pageFaults(expected, new Rendered(readFileSync(file('page.html'), 'utf8')))];
}

function shapeFaults(expected: Expected): string[] {
  const day = (value: unknown) => value === null || /^\d{4}-\d{2}-\d{2}$/.test(String(value));
  const strings = (value: unknown) => Array.isArray(value) && value.every((entry) => typeof entry === 'string');
  const rules: [boolean, string][] = [
    [/^https:\/\/blog\.example\//.test(expected.url), 'url'],
    [['post', 'docs', 'index', 'site', 'payload'].includes(expected.kind), 'kind'],
    [['radix', 'base'].includes(expected.flavour), 'flavour'],
    [['server', 'hydrated', 'payload'].includes(expected.stage), 'stage'],
    [Boolean(expected.title && expected.layout && expected.fumadocs && expected.framework && expected.lang), 'an empty field'],
    [day(expected.published) && day(expected.updated), 'a date that is no day'],
    [strings(expected.authors) && strings(expected.tags), 'authors or tags'],
    [expected.headings.every(({ depth, text, id }) => depth >= 1 && depth <= 6 && text && (id === null || id)), 'headings'],
    [expected.words === countWords(expected.text, expected.lang), 'words'],
    [expected.wordsInSource >= expected.words, 'wordsInSource'],
    [(expected.kind === 'index') === Array.isArray(expected.posts), 'posts'],
  ];
  return rules.filter(([holds]) => !holds).map(([, what]) => `wrong: ${what}`);
}

function pageFaults(expected: Expected, page: Rendered): string[] {
  const missing: string[] = [];
  const need = (what: string, text: string, ...where: ((text: string) => boolean)[]) => {
    if (!where.some((has) => has(text))) missing.push(`not on the page: ${what} “${text.slice(0, 60)}”`);
  };
  need('title', expected.title, page.shows);
  if (expected.description) need('description', expected.description, page.shows, page.names);
  for (const author of expected.authors) need('author', author, page.shows, page.names);
  for (const tag of expected.tags) need('tag', tag, page.shows, page.names);
  for (const day of [expected.published, expected.updated]) if (day && !showsDay(page, day, expected.lang)) need('date', day);

  for (const { depth, text, id, unmounted } of expected.headings) {
    const there = page.headings.some((heading) => heading.depth === depth && heading.id === id && heading.text.startsWith(text));
    if (there === Boolean(unmounted)) missing.push(`heading ${unmounted ? 'is' : 'is not'} on the page: h${depth}#${id} “${text}”`);
  }
  for (const { title, href } of expected.posts ?? []) {
    need('post', title, page.shows);
    if (!page.links.has(encodeURI(href)) && !page.links.has(href)) missing.push(`no link to ${href}`);
  }
  for (const block of expected.text.split('\n\n')) if (!page.showsLoosely(block)) need('text', block);
  return missing;
}

function showsDay(page: Rendered, day: string, lang: string): boolean {
  const printed = [longDate, shortDate, numericDate, twoDigitDate, fullDate].flatMap((format) => [format(day, lang), format(day)]);
  const known = [...printed, dateString(day), slashDate(day), day];
  return known.some(page.shows) || page.datetimes.some((datetime) => datetime.startsWith(day)) || page.names(day) || page.names(iso(day));
}
