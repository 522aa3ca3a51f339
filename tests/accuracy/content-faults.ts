/** What a post's MDX says and its content does not. */
import type { PostFacts } from '../corpus/src/post-facts.ts';
import type { ContentFacts } from './content-in-page.ts';

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
const dense = (text: string): string => text.replace(/\s+/g, '');
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
/** Highlighters leave the space before a note that they take out. */
const trimLines = (text: string): string => text.replace(/[ \t]+$/gm, '').replace(/\n+$/, '');

export interface Circumstances {
  url: string;
  /** Older versions show none. */
  hasLineNumbers: boolean;
  /** Does the layout end the text with a paragraph about its author? */
  hasBio: boolean;
}

/** One page's content, what its MDX says, and the faults that were found. */
class Comparison {
  readonly faults: string[] = [];
  readonly got: ContentFacts;
  readonly facts: PostFacts;
  readonly at: Circumstances;
  readonly pageText: string;

  constructor(got: ContentFacts, facts: PostFacts, at: Circumstances) {
    this.got = got;
    this.facts = facts;
    this.at = at;
    this.pageText = dense(got.page.text);
  }

  /** Is it on the page, or in its payload? Of a panel the content says so if it is in neither. */
  isThere({ within = [] }: { within?: string[] }): boolean {
    return !within.some((label) => this.got.missing.includes(label));
  }

  check(what: string, isRight: boolean, wanted: unknown): void {
    if (!isRight) this.faults.push(`${what}: ${JSON.stringify(wanted)}`);
  }

  absolute(href: string): string {
    const isOwn = href.startsWith('#');
    return isOwn ? `#${decodeURIComponent(href.slice(1))}` : new URL(href, this.at.url).href;
  }
}

type Check = (comparison: Comparison) => void;

const headings: Check = (c) => {
  const outline = c.got.outline.map((heading, index, all) => {
    const isFirst = all.findIndex(({ id }) => id === heading.id) === index;
    const id = isFirst ? heading.id.trim() || `section-${index}` : `section-${index}`;
    return { depth: heading.depth, text: heading.text, id, index };
  });
  c.check('outline', same(c.got.headings, outline), { got: c.got.headings, outline });
  for (const fact of c.facts.headings) {
    if (fact.depth === 1 || !c.isThere(fact)) continue;
    const isFound = c.got.headings.some(
      ({ depth, text }) => depth === fact.depth && text === fact.text,
    );
    c.check('heading', isFound, fact);
  }
};

const paragraphs: Check = (c) => {
  const text = dense(c.got.text);
  for (const fact of c.facts.paragraphs) {
    if (c.isThere(fact)) c.check('paragraph', text.includes(dense(fact.text)), fact);
  }
  for (const fact of c.facts.quotes) {
    if (!c.isThere(fact)) continue;
    const isFound = c.got.quotes.some((quote) => dense(quote) === dense(fact.text));
    c.check('quote', isFound, fact);
  }
  // Layouts set rules of their own.
  c.check('rules', c.got.rules >= c.facts.rules, c.facts.rules);
  c.check('breaks', c.got.breaks >= c.facts.breaks, c.facts.breaks);
};

const lists: Check = (c) => {
  for (const fact of c.facts.lists) {
    if (!c.isThere(fact)) continue;
    const found = c.got.lists.find(
      (list) =>
        list.ordered === fact.ordered &&
        (!fact.ordered || list.start === (fact.start ?? 1)) &&
        same(list.items, fact.items),
    );
    c.check('list', found !== undefined, fact);
    const tasks = found?.tasks.map((task) => task === 'done');
    if (fact.tasks) c.check('tasks', same(tasks, fact.tasks), fact.tasks);
  }
};

const tables: Check = (c) => {
  for (const fact of c.facts.tables) {
    if (!c.isThere(fact)) continue;
    const found = c.got.tables.find((table) => same(table.rows, fact.rows));
    c.check('table', found !== undefined, fact.rows);
    const align = fact.align.map((side) => side ?? '');
    c.check('align', same(found?.align, align), fact.align);
  }
};

const code: Check = (c) => {
  for (const fact of c.facts.code) {
    const within = [...(fact.within ?? []), ...(fact.tab === undefined ? [] : [fact.tab])];
    if (!c.isThere({ within })) continue;
    const found = c.got.code.find(({ value }) => trimLines(value) === trimLines(fact.value));
    c.check('code', found !== undefined, { fact, got: c.got.code.map(({ value }) => value) });
    if (found) checkCode(c, fact, found);
  }
};

function checkCode(
  c: Comparison,
  fact: PostFacts['code'][number],
  found: ContentFacts['code'][number],
): void {
  // A site with blocks of its own may show no title.
  const isShown = c.pageText.includes(dense(fact.title ?? ''));
  const isTold = fact.within !== undefined && found.title !== '';
  const title = isShown || isTold ? (fact.title ?? '') : '';
  c.check('title of code', found.title === title, { fact, found });
  const isFile = /\.(?!txt$)\w+$/.test(title);
  c.check('language of code', !isFile || found.language !== '', fact);
  c.check('marks', same(found.marks, fact.marks ?? {}), { fact, found: found.marks });
  for (const word of fact.words ?? []) c.check('word', found.words.includes(word), word);
  if (c.at.hasLineNumbers) {
    const first = fact.lineNumbers === undefined ? null : String(fact.lineNumbers);
    c.check('line numbers', found.firstLine === first, fact);
  }
  const isColoured = fact.lang !== null && !/^(?:text|txt)$/.test(fact.lang);
  const hasInks = found.inks.some((ink) => !c.got.page.hasTwoThemes || ink.includes('/'));
  c.check('colours', !isColoured || hasInks, { fact, inks: found.inks });
}

const linksAndImages: Check = (c) => {
  for (const fact of c.facts.links) {
    if (!c.isThere(fact)) continue;
    const href = c.absolute(fact.href);
    const isFound = c.got.links.some((link) => link.text === fact.text && link.href === href);
    c.check('link', isFound, fact);
  }
  for (const fact of c.facts.images) {
    if (!c.isThere(fact)) continue;
    const name = /([^/]+?)\.\w+$/.exec(fact.src)?.[1] ?? fact.src;
    const found = c.got.images.find((image) => image.alt === fact.alt);
    c.check('image', found?.src.includes(name) === true, fact);
    if (fact.caption) c.check('caption', found?.caption === fact.caption, fact);
  }
};

const formulas: Check = (c) => {
  for (const fact of c.facts.formulas) {
    const display = fact.display ? 'block' : 'inline';
    const isFound = c.got.formulas.some(
      (one) => one.tex === squeeze(fact.tex) && one.display === display && one.signs > 0,
    );
    c.check('formula', isFound || !c.isThere(fact), fact);
  }
};

const callouts: Check = (c) => {
  for (const fact of c.facts.callouts) {
    if (!c.isThere(fact)) continue;
    const isFound = c.got.callouts.some(
      ({ type, title, text }) =>
        type === fact.type && title === (fact.title ?? '') && dense(text) === dense(fact.text),
    );
    c.check('callout', isFound, { fact, got: c.got.callouts });
  }
};

const components: Check = (c) => {
  for (const fact of c.facts.cards) {
    const href = fact.href === null ? '' : c.absolute(fact.href);
    const { title, description } = fact;
    const isFound = c.got.cards.some((card) => same(card, { title, description, href }));
    c.check('card', isFound, { fact, got: c.got.cards });
  }
  for (const fact of c.facts.files) {
    const there = fact.filter((path) =>
      c.pageText.includes(dense(/[^/]+(?=\/?$)/.exec(path)?.[0] ?? '')),
    );
    const isFound = c.got.files.some((paths) => there.every((path) => paths.includes(path)));
    c.check('files', isFound, { fact, got: c.got.files });
  }
  for (const fact of c.facts.types.flat()) {
    const isFound = c.got.types.some(
      ([name, type]) => name?.replace(/\?$/, '') === fact.name && type === fact.type,
    );
    c.check('type', isFound, { fact, got: c.got.types });
  }
};

const panels: Check = (c) => {
  const labels = c.facts.tabs.filter((fact) => c.isThere(fact)).flatMap((tabs) => tabs.labels);
  for (const label of labels) {
    c.check(
      'tab',
      c.got.tabs.some((tab) => tab.label === label),
      label,
    );
  }
  for (const fact of c.facts.accordions.filter((one) => c.isThere(one))) {
    const found = c.got.details.find(({ summary }) => summary === fact.title);
    c.check('accordion', found !== undefined, fact);
    if (fact.id !== null) c.check('id of accordion', found?.id === fact.id, fact);
  }
};

const footnotes: Check = (c) => {
  const { footnotes: wanted } = c.facts;
  c.check('number of footnotes', c.got.footnotes.length === wanted.length, wanted);
  for (const fact of wanted) {
    const found = c.got.footnotes.find(({ text }) => text === fact.text);
    c.check('footnote', found?.isLinkedBothWays === true, { fact, got: c.got.footnotes });
  }
};

const inline: Check = (c) => {
  for (const raw of [...c.facts.strong, ...c.facts.emphasis, ...c.facts.inlineCode]) {
    const text = squeeze(raw);
    if (c.got.page.inline.includes(text)) c.check('inline', c.got.inline.includes(text), text);
  }
};

/** Words of the content that neither the MDX nor a component says: bars, bylines, buttons. */
const nothingElse: Check = (c) => {
  const { facts, got } = c;
  const known = new Set(tokens(JSON.stringify(facts).replace(/\\n/g, ' ')));
  const more = tokens(got.text).filter((word) => !known.has(word) && !OF_COMPONENTS.has(word));
  c.check('words that are not in the MDX', more.length <= 2 || c.at.hasBio, more);
};

/** What components say in the page's language: labels of package managers, of a type table. */
const OF_COMPONENTS = new Set(
  'npm pnpm yarn bun footnotes prop type default description'.split(' '),
);

const tokens = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => /\p{L}/u.test(word));

const CHECKS: readonly Check[] = [
  headings, paragraphs, lists, tables, code, linksAndImages, formulas, callouts, components, panels,
  footnotes, inline, nothingElse,
]; // prettier-ignore

/** In words; nothing where all is there. What the page has not mounted is not asked for. */
export function contentFaults(got: ContentFacts, facts: PostFacts, at: Circumstances): string[] {
  const comparison = new Comparison(got, facts, at);
  for (const check of CHECKS) check(comparison);
  return comparison.faults;
}
