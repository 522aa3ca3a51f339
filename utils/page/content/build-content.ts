import { findBody } from '../landmarks/index.ts';
import { payloadBody, fullerPage } from '../restore/index.ts';
import {
  rebuildAccordions,
  rebuildCallouts,
  rebuildCards,
  rebuildFiles,
  rebuildSteps,
  rebuildTabs,
  rebuildTypeTables,
} from './components/index.ts';
import {
  type Copy,
  copyArticle,
  Draft,
  dropChrome,
  dropLeftOut,
  dropSilent,
  dropWidgets,
  findCovers,
  freePictures,
  freeWords,
  type LiveFacts,
  NO_LIVE_FACTS,
  type Removal,
  settleDirections,
  writeContent,
} from './draft/index.ts';
import { rebuildCode, tellLanguages } from './code/index.ts';
import { rebuildDrawings, rebuildEmbeds, rebuildFormulas, rebuildImages } from './media/index.ts';
import {
  markHeadings,
  rebuildFootnotes,
  rebuildLists,
  rebuildQuotations,
  rebuildTasks,
  settleLinks,
  writeLines,
  writeSigns,
} from './text/index.ts';
import { findStyleNotes, markCopy, type PageStyles, readPageStyles } from '../styles/index.ts';
import { withFallback } from '../dom/index.ts';
import { locate } from '../article/index.ts';

export type { Removal } from './draft/index.ts';

/** An article's body in the vocabulary that the reader and the exports know; still untrusted. */
export interface Content {
  html: string;
  /** What the steps took out, for the debug switch. */
  removed: Removal[];
  /** Labels of closed panels whose content is nowhere on the page. */
  missing: string[];
  /** No container is known: `html` is the whole page, for `readableContent`. */
  needsReadability: boolean;
}

/**
 * The steps from a page's markup to the vocabulary, in their order: first out with what is not the
 * article, then each thing that it may hold is made anew, those that hold others after these.
 */

const STEPS: readonly (readonly [name: string, step: (draft: Draft, copy: Copy) => void])[] = [
  ['left out', (draft, { leftOut }) => dropLeftOut(draft, leftOut)],
  ['chrome', dropChrome],
  ['words', freeWords],
  ['lines', writeLines],
  ['directions', settleDirections],
  ['quotations', rebuildQuotations],
  ['formulas', rebuildFormulas],
  ['code', rebuildCode],
  ['files', rebuildFiles],
  ['cards', rebuildCards],
  ['type tables', rebuildTypeTables],
  ['callouts', rebuildCallouts],
  ['accordions', rebuildAccordions],
  ['tabs', rebuildTabs],
  ['signs', writeSigns],
  ['steps', rebuildSteps],
  ['lists', rebuildLists],
  ['tasks', rebuildTasks],
  ['footnotes', rebuildFootnotes],
  ['headings', markHeadings],
  ['pictures', freePictures],
  ['images', rebuildImages],
  ['drawings', rebuildDrawings],
  ['embeds', rebuildEmbeds],
  ['widgets', dropWidgets],
  ['silent', dropSilent],
];

/**
 * The content of a page's article, with that of its closed panels, as far as the page's payload has
 * it. Works on a copy: the page does not change.
 *
 * @param url address of the page
 * @param found for who has found the page's article already
 */
export function readContent(page: Document, url: string, found = locate(page)): Content {
  const styles = readPageStyles(page, found);
  const live = withFallback(() => readLiveFacts(page, styles), NO_LIVE_FACTS);
  const shown = { ...styles, effects: live.effects };
  const fuller = withFallback(() => fullerPage(page, url, shown)?.copy, undefined);
  const whole = fuller ?? page;
  const located = fuller ? locate(fuller) : found;
  if (!located.body) {
    const html = wholePage(page, shown);
    return { html, removed: [], missing: [], needsReadability: html !== '' };
  }
  const copy = copyArticle(whole, url, located.body, located, {
    ...live,
    effects: whole === page ? live.effects : [],
  });
  withFallback(() => tellLanguagesOf(page, url, copy.root), undefined);
  return cleanContent(copy);
}

/** What a copy of the body alone would not have: what the page shows by its styles, and covers. */
function readLiveFacts(page: Document, { effects }: PageStyles): LiveFacts {
  const own = findBody(page);
  const body = own ?? page.body;
  if (!body) return NO_LIVE_FACTS;
  return {
    effects: [...effects, ...withFallback(() => findStyleNotes(body), [])],
    covers: withFallback(() => (own ? findCovers(page, own) : []), []),
  };
}

/** Reads the payload only where there is code that it may say something of. */
function tellLanguagesOf(page: Document, url: string, root: Element): void {
  const drawn = root.querySelector('pre.shiki,.shiki pre') && payloadBody(page, url);
  if (drawn) tellLanguages(root, drawn);
}

/** Takes a copy through the steps. */
export function cleanContent(copy: Copy): Content {
  const draft = new Draft(copy);
  for (const [name, step] of STEPS) draft.run(name, () => step(draft, copy));
  let html = '';
  draft.run('writing', () => {
    html = writeContent(draft, settleLinks(draft));
  });
  return { html, removed: draft.removed, missing: draft.missing, needsReadability: false };
}

/** Characters of a page above which it is not handed on whole. */
const MOST_CHARACTERS = 8_000_000;

/** The page as it is, where nobody knows what of it is the article. */
function wholePage(page: Document, styles: PageStyles): string {
  if (!/\S/.test(page.body?.textContent ?? '')) return '';
  const isPlain = styles.effects.length + styles.hidden.length === 0;
  const whole = isPlain ? page : (page.cloneNode(true) as Document);
  if (!isPlain) markCopy(page, whole, styles)();
  const html = new XMLSerializer().serializeToString(whole.documentElement);
  return html.length > MOST_CHARACTERS ? '' : html;
}
