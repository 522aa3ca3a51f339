/** What a post's MDX says and its content does not. */
import type { ContentFacts } from './content-in-page.ts';
import type { PostFacts } from '../corpus/src/facts.ts';

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
const dense = (text: string): string => text.replace(/\s+/g, '');
/** Highlighters leave the space before a note that they take out. */
const trimLines = (text: string): string => text.replace(/[ \t]+$/gm, '').replace(/\n+$/, '');

export interface Circumstances {
  url: string;
  /** A version that has no line numbers, or other components, shows none. */
  hasLineNumbers: boolean;
}

type Placed = { within?: string[] };

/** In words; nothing where all is there. What the page has not mounted is not asked for. */
export function contentFaults(
  got: ContentFacts,
  facts: PostFacts,
  { url, hasLineNumbers }: Circumstances,
): string[] {
  const faults: string[] = [];
  const pageText = dense(got.page.text);
  const isThere = (text: string, { within }: Placed = {}): boolean =>
    within === undefined || pageText.includes(dense(text));
  const check = (what: string, isRight: boolean, wanted: unknown): void => {
    if (!isRight) faults.push(`${what}: ${JSON.stringify(wanted)}`);
  };
  const absolute = (href: string): string =>
    href.startsWith('#') ? `#${decodeURIComponent(href.slice(1))}` : new URL(href, url).href;

  const outline = got.outline.map((heading, index, all) => {
    const isFirst = all.findIndex(({ id }) => id === heading.id) === index;
    const id = isFirst ? heading.id.trim() || `section-${index}` : `section-${index}`;
    return { depth: heading.depth, text: heading.text, id, index };
  });
  check('headings like the outline', JSON.stringify(got.headings) === JSON.stringify(outline), {
    got: got.headings,
    outline,
  });
  for (const fact of facts.headings) {
    const repeatsTitle = fact.depth === 1;
    if (repeatsTitle || (fact.within && !got.page.headings.includes(fact.text))) continue;
    const same = got.headings.filter((one) => one.depth === fact.depth && one.text === fact.text);
    check('heading', same.length > 0, fact);
  }
  for (const fact of facts.paragraphs) {
    if (isThere(fact.text, fact))
      check('paragraph', dense(got.text).includes(dense(fact.text)), fact.text);
  }
  for (const fact of facts.lists) {
    if (!isThere(fact.items.join(''), fact) || !pageText.includes(dense(fact.items[0] ?? '')))
      continue;
    const found = got.lists.find(
      (list) =>
        list.ordered === fact.ordered &&
        (!fact.ordered || list.start === (fact.start ?? 1)) &&
        JSON.stringify(list.items) === JSON.stringify(fact.items),
    );
    check('list', found !== undefined, fact);
    if (found && fact.tasks) {
      const tasks = found.tasks.map((task) => task === 'done');
      check('tasks', JSON.stringify(tasks) === JSON.stringify(fact.tasks), fact.tasks);
    }
  }
  for (const fact of facts.tables) {
    if (!isThere(fact.rows.flat().join(''), fact)) continue;
    const found = got.tables.find(
      (table) => JSON.stringify(table.rows) === JSON.stringify(fact.rows),
    );
    check('table', found !== undefined, fact.rows);
    const align = fact.align.map((side) => side ?? '');
    if (found) check('align', JSON.stringify(found.align) === JSON.stringify(align), fact.align);
  }
  for (const fact of facts.code) checkCode(fact);
  for (const fact of facts.quotes) {
    if (isThere(fact.text, fact))
      check(
        'quote',
        got.quotes.some((text) => dense(text) === dense(fact.text)),
        fact,
      );
  }
  // Layouts set rules of their own.
  check('rules', got.rules >= facts.rules, facts.rules);
  check('breaks', got.breaks >= facts.breaks, facts.breaks);
  for (const fact of facts.links) {
    if (!isThere(fact.text, fact)) continue;
    const href = absolute(fact.href);
    check(
      'link',
      got.links.some((link) => link.text === fact.text && link.href === href),
      fact,
    );
  }
  for (const fact of facts.images) {
    if (fact.within) continue;
    const name = /([^/]+?)\.\w+$/.exec(fact.src)?.[1] ?? fact.src;
    const found = got.images.find((image) => image.alt === fact.alt);
    check('image', found?.src.includes(name) === true, fact);
    if (fact.caption) check('caption', found?.caption === fact.caption, fact);
  }
  for (const fact of facts.formulas) {
    const tex = squeeze(fact.tex);
    const display = fact.display ? 'block' : 'inline';
    const isFound = got.formulas.some(
      (formula) => formula.tex === tex && formula.display === display && formula.signs > 0,
    );
    check('formula', fact.within !== undefined || isFound, fact);
  }
  for (const fact of facts.callouts) {
    if (!isThere(fact.text, fact)) continue;
    const isFound = got.callouts.some(
      ({ type, title, text }) =>
        type === fact.type && title === (fact.title ?? '') && dense(text) === dense(fact.text),
    );
    check('callout', isFound, { fact, got: got.callouts });
  }
  for (const fact of facts.cards) {
    const isFound = got.cards.some(
      ({ title, description, href }) =>
        title === fact.title &&
        description === fact.description &&
        href === (fact.href === null ? '' : absolute(fact.href)),
    );
    check('card', isFound, { fact, got: got.cards });
  }
  for (const fact of facts.files) {
    const there = fact.filter((path) =>
      pageText.includes(dense(path.split('/').findLast((part) => part) ?? '')),
    );
    const isFound = got.files.some((paths) => there.every((path) => paths.includes(path)));
    check('files', isFound, { fact, got: got.files });
  }
  for (const fact of facts.types.flat()) {
    const isFound = got.types.some(
      ([name, type]) => name?.replace(/\?$/, '') === fact.name && type === fact.type,
    );
    check('type', isFound, { fact, got: got.types });
  }
  for (const fact of facts.tabs.filter(({ within }) => !within)) {
    for (const label of fact.labels)
      check(
        'tab',
        got.tabs.some((tab) => tab.label === label),
        label,
      );
  }
  for (const fact of facts.accordions.filter(({ within }) => !within)) {
    const found = got.details.find(({ summary }) => summary === fact.title);
    check('accordion', found !== undefined, fact);
    if (fact.id !== null) check('id of accordion', found?.id === fact.id, fact);
  }
  check('footnotes', got.footnotes.length === facts.footnotes.length, facts.footnotes);
  for (const fact of facts.footnotes) {
    const found = got.footnotes.find(({ text }) => text === fact.text);
    check('footnote', found?.isLinkedBothWays === true, { fact, got: got.footnotes });
  }
  for (const text of [...facts.strong, ...facts.emphasis, ...facts.inlineCode]) {
    const isAsked = got.page.inline.includes(squeeze(text)) && pageText.includes(dense(text));
    if (isAsked) check('inline', got.inline.includes(squeeze(text)), text);
  }
  return faults;

  function checkCode(fact: PostFacts['code'][number]): void {
    const isMounted = pageText.includes(dense(fact.value));
    if ((fact.within || fact.tab) && !isMounted) return;
    const found = got.code.find(({ value }) => trimLines(value) === trimLines(fact.value));
    check('code', found !== undefined, { fact, got: got.code.map(({ value }) => value) });
    if (!found) return;
    // A site with blocks of its own may show no title.
    const isTitled = fact.title !== null && pageText.includes(dense(fact.title));
    check('title of code', found.title === (isTitled ? fact.title : ''), { fact, found });
    if (isTitled && /\.\w+$/.test(fact.title ?? ''))
      check('language of code', found.language !== '' || /\.txt$/.test(fact.title ?? ''), fact);
    check('marks', JSON.stringify(found.marks) === JSON.stringify(fact.marks ?? {}), {
      fact,
      found: found.marks,
    });
    for (const word of fact.words ?? []) check('word', found.words.includes(word), word);
    if (hasLineNumbers) {
      const first = fact.lineNumbers === undefined ? null : String(fact.lineNumbers);
      check('line numbers', found.firstLine === first, fact);
    }
    const isColoured = fact.lang !== null && !/^(?:text|txt)$/.test(fact.lang);
    const hasInks = found.inks.some((ink) => !got.page.hasTwoThemes || ink.includes('/'));
    check('colours', !isColoured || hasInks, { fact, inks: found.inks });
  }
}
