import { findBody } from '../landmarks/index.ts';
import { fillDiagrams, fullerPage, payloadBody, tellsDiagrams } from '../restore/index.ts';
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

/**
 * An article's body as HTML in our own vocabulary, for the reader and the exports. Not sanitized
 * yet.
 */
export interface Content {
  html: string;
  /** What the steps removed, for the debug switch. */
  removed: Removal[];
  /** Labels of closed panels whose content is not on the page. */
  missing: string[];
  /** Whether no article was found: `html` is the whole page then, for `readableContent`. */
  needsReadability: boolean;
}

/**
 * The steps that turn a page's markup into our vocabulary, in order. First everything is removed
 * that is not the article; then each kind of element is rebuilt, and elements that contain others
 * come after these.
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
 * Reads the content of a page's article, with that of closed panels as far as the page's payload
 * has it. Works on a copy: the page is not changed. Never throws: a step that fails costs no other.
 *
 * @param url absolute address of the page without hash
 * @param found the article, if it has been found already
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
  withFallback(() => fillDiagramsOf(page, url, copy.root), undefined);
  return cleanContent(copy);
}

/**
 * What a copy of the body would lack: what the page shows by its styles, and pictures above the
 * body.
 */
function readLiveFacts(page: Document, { effects }: PageStyles): LiveFacts {
  const own = findBody(page);
  const body = own ?? page.body;
  if (!body) return NO_LIVE_FACTS;
  return {
    effects: [...effects, ...withFallback(() => findStyleNotes(body), [])],
    covers: withFallback(() => (own ? findCovers(page, own) : []), []),
  };
}

/**
 * Adds languages of code blocks from the payload, which is read only if there is highlighted code.
 */
function tellLanguagesOf(page: Document, url: string, root: Element): void {
  const drawn = root.querySelector('pre.shiki,.shiki pre') && payloadBody(page, url);
  if (drawn) tellLanguages(root, drawn);
}

/** Adds the sources of diagrams that the page has not drawn yet. */
function fillDiagramsOf(page: Document, url: string, root: Element): void {
  const drawn = tellsDiagrams(page) ? payloadBody(page, url) : undefined;
  if (drawn) fillDiagrams(root, drawn);
}

/** Runs all steps on a copy and writes the result as HTML. Never throws. */
export function cleanContent(copy: Copy): Content {
  const draft = new Draft(copy);
  for (const [name, step] of STEPS) draft.run(name, () => step(draft, copy));
  let html = '';
  draft.run('writing', () => {
    html = writeContent(draft, settleLinks(draft));
  });
  return { html, removed: draft.removed, missing: draft.missing, needsReadability: false };
}

/** Longer pages (in characters) are not handed over as a whole. */
const MOST_CHARACTERS = 8_000_000;

/**
 * The whole page as HTML, for pages on which no article was found; empty if it has no text or is
 * too long.
 */
function wholePage(page: Document, styles: PageStyles): string {
  if (!/\S/.test(page.body?.textContent ?? '')) return '';
  const isPlain = styles.effects.length + styles.hidden.length === 0;
  const whole = isPlain ? page : (page.cloneNode(true) as Document);
  if (!isPlain) markCopy(page, whole, styles)();
  const html = new XMLSerializer().serializeToString(whole.documentElement);
  return html.length > MOST_CHARACTERS ? '' : html;
}
