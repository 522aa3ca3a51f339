import { findBody } from '../landmarks/article-body.ts';
import { fullerPage } from '../restore/fuller-article.ts';
import { rebuildAccordions } from './components/accordions.ts';
import {
  dropChrome,
  dropLeftOut,
  dropSilent,
  dropWidgets,
  freePictures,
  freeWords,
} from './draft/left-out.ts';
import { rebuildCallouts } from './components/callouts.ts';
import { rebuildCards } from './components/cards.ts';
import { tellLanguages } from './code/code-language.ts';
import { rebuildCode } from './code/code-blocks.ts';
import { copyArticle, NO_LOOK, type Copy, type Look } from './draft/article-copy.ts';
import { findCovers } from './draft/cover.ts';
import { settleDirections } from './draft/directions.ts';
import { Draft, type Removal } from './draft/draft.ts';
import { rebuildDrawings } from './media/drawings.ts';
import { rebuildEmbeds } from './media/embeds.ts';
import { rebuildFiles } from './components/file-trees.ts';
import { rebuildFootnotes } from './text/footnotes.ts';
import { rebuildFormulas } from './media/formulas.ts';
import { markHeadings } from './text/heading-anchors.ts';
import { rebuildImages } from './media/images.ts';
import { settleLinks } from './text/links.ts';
import { writeLines } from './text/lines.ts';
import { rebuildLists } from './text/lists.ts';
import { rebuildQuotations } from './text/quotations.ts';
import { findNotes } from '../styles/style-notes.ts';
import { writeSigns } from './text/icon-words.ts';
import { rebuildSteps } from './components/steps.ts';
import { rebuildTabs } from './components/tabs.ts';
import { rebuildTasks } from './text/task-lists.ts';
import { rebuildTypeTables } from './components/type-tables.ts';
import { writeContent } from './draft/write-html.ts';
import { drawnBody } from '../restore/payload-body.ts';
import { attempt, locate } from '../article/locate.ts';
import { markCopy, stylingOf, type Styling } from '../styles/page-styles.ts';

export type { Removal } from './draft/draft.ts';

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
  const styling = stylingOf(page, found);
  const look = attempt(() => lookAt(page, styling), NO_LOOK);
  const shown = { ...styling, seen: look.seen };
  const fuller = attempt(() => fullerPage(page, url, shown)?.copy, undefined);
  const whole = fuller ?? page;
  const located = fuller ? locate(fuller) : found;
  if (!located.body) {
    const html = wholePage(page, shown);
    return { html, removed: [], missing: [], needsReadability: html !== '' };
  }
  const copy = copyArticle(whole, url, located.body, located, {
    ...look,
    seen: whole === page ? look.seen : [],
  });
  attempt(() => tellLanguagesOf(page, url, copy.root), undefined);
  return cleanContent(copy);
}

/** What a copy of the body alone would not have: what the page shows by its styles, and covers. */
function lookAt(page: Document, { seen }: Styling): Look {
  const own = findBody(page);
  const body = own ?? page.body;
  if (!body) return NO_LOOK;
  return {
    seen: [...seen, ...attempt(() => findNotes(body), [])],
    covers: attempt(() => (own ? findCovers(page, own) : []), []),
  };
}

/** Reads the payload only where there is code that it may say something of. */
function tellLanguagesOf(page: Document, url: string, root: Element): void {
  const drawn = root.querySelector('pre.shiki,.shiki pre') && drawnBody(page, url);
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
function wholePage(page: Document, styling: Styling): string {
  if (!/\S/.test(page.body?.textContent ?? '')) return '';
  const isPlain = styling.seen.length + styling.unseen.length === 0;
  const whole = isPlain ? page : (page.cloneNode(true) as Document);
  if (!isPlain) markCopy(page, whole, styling)();
  const html = new XMLSerializer().serializeToString(whole.documentElement);
  return html.length > MOST_CHARACTERS ? '' : html;
}
