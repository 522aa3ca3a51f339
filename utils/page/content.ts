import { findBody } from './body.ts';
import { fullerPage } from './closed-article.ts';
import { rebuildAccordions } from './content/accordions.ts';
import {
  dropChrome,
  dropLeftOut,
  dropSilent,
  dropWidgets,
  freePictures,
  freeWords,
} from './content/boxes.ts';
import { rebuildCallouts } from './content/callouts.ts';
import { rebuildCards } from './content/cards.ts';
import { tellLanguages } from './content/code-language.ts';
import { rebuildCode } from './content/code.ts';
import { copyArticle, NO_LOOK, type Copy, type Look } from './content/copy.ts';
import { findCovers } from './content/cover.ts';
import { settleDirections } from './content/directions.ts';
import { Draft, type Removal } from './content/draft.ts';
import { rebuildDrawings } from './content/drawings.ts';
import { rebuildEmbeds } from './content/embeds.ts';
import { rebuildFiles } from './content/files.ts';
import { rebuildFootnotes } from './content/footnotes.ts';
import { rebuildFormulas } from './content/formulas.ts';
import { markHeadings } from './content/headings.ts';
import { rebuildImages } from './content/images.ts';
import { settleLinks } from './content/links.ts';
import { writeLines } from './content/lines.ts';
import { rebuildLists } from './content/lists.ts';
import { rebuildQuotations } from './content/quotations.ts';
import { findNotes } from './content/seen.ts';
import { writeSigns } from './content/signs.ts';
import { rebuildSteps } from './content/steps.ts';
import { rebuildTabs } from './content/tabs.ts';
import { rebuildTasks } from './content/tasks.ts';
import { rebuildTypeTables } from './content/type-tables.ts';
import { writeContent } from './content/write.ts';
import { drawnBody } from './drawn-body.ts';
import { attempt, locate } from './locate.ts';
import { markCopy, stylingOf, type Styling } from './styling.ts';

export type { Removal } from './content/draft.ts';

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
