import {
  compareReadings,
  type ChangeKind,
  type SectionChange,
  type SectionPrint,
} from '../../utils/page/changes/index.ts';
import type { ArticleText, TextBlock } from '../../utils/page/text/index.ts';
import type { Article } from '../../utils/page/types.ts';
import { message } from '../../utils/ui/index.ts';
import { printsOf } from './read-prints.ts';

/** What has changed in the article on the page. */
export interface FoundChanges {
  /**
   * Kind of change by index of the section's heading; -1 for what comes before the first heading.
   */
  sections: ReadonlyMap<number, ChangeKind>;
  /** Headings of sections that have been removed. */
  gone: readonly string[];
  /** Elements at which the changes begin, in document order. */
  stops: readonly HTMLElement[];
}

/** The article on the page. */
export interface ChangedArticle {
  article: Pick<Article, 'headings' | 'lang' | 'evidence'>;
  body: HTMLElement;
  text: ArticleText;
  /** The element of a section's heading; the title's for -1. */
  headingOf: (index: number) => HTMLElement | null | undefined;
}

/** Elements that get a mark at the margin. */
const BLOCK =
  'p,li,tr,dt,dd,summary,figcaption,h1,h2,h3,h4,h5,h6,pre,blockquote,aside,details,[data-tab]';

/**
 * Finds what has changed in the article since it was read, and marks it on the page.
 *
 * @returns `undefined` if nothing has changed
 */
export function findChanges(
  shown: ChangedArticle,
  before: readonly SectionPrint[],
): FoundChanges | undefined {
  const { text } = shown;
  const prints = printsOf(text, shown.article, shown.body, before);
  const changes = prints ? compareReadings(before, prints) : [];
  if (changes.length === 0) return undefined;
  const blocks = Map.groupBy(
    text.blocks.filter((block) => block.kind !== 'heading'),
    ({ heading }) => heading,
  );
  const stops = new Set<HTMLElement>();
  for (const change of changes) {
    for (const stop of markChange(shown, change, blocks)) stops.add(stop);
  }
  const there = changes.flatMap(({ heading, kind }) =>
    heading === undefined ? [] : [[heading, kind] as const],
  );
  const gone = changes.filter(({ kind }) => kind === 'gone').map(({ text }) => text);
  return { sections: new Map(there), gone, stops: [...stops] };
}

/** Removes all marks. */
export function unmarkChanges(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-change]')) {
    delete element.dataset['change'];
    element.ariaDescription = null;
  }
}

/** @returns the elements at which the change, or a part of it, begins */
function markChange(
  shown: ChangedArticle,
  { kind, heading, blocks: changed }: SectionChange,
  blocks: ReadonlyMap<number, TextBlock[]>,
): HTMLElement[] {
  if (kind === 'gone' || heading === undefined) return [];
  const own = blocks.get(heading) ?? [];
  const marked = new Map<number, HTMLElement>();
  for (const place of changed) {
    const element = elementOf(shown, own[place]);
    if (element) marked.set(place, element);
  }
  for (const element of marked.values()) mark(element, kind);
  const head = shown.headingOf(heading);
  // If only something has been removed from a section, its heading is marked.
  if (head && (kind !== 'edited' || marked.size === 0)) {
    mark(head, kind);
    return [head];
  }
  return [...marked].filter(([place]) => !marked.has(place - 1)).map(([, element]) => element);
}

function mark(element: HTMLElement, kind: Exclude<ChangeKind, 'gone'>): void {
  element.dataset['change'] = kind;
  element.ariaDescription = message(`change_${kind}`);
}

function elementOf({ body, text }: ChangedArticle, block?: TextBlock): HTMLElement | undefined {
  const range = block && text.rangeOf(block.start, block.end);
  const parent = range?.startContainer.parentElement;
  // Code scrolls in its box, and shows nothing beside it.
  const found = parent?.closest<HTMLElement>('[data-code]') ?? parent?.closest<HTMLElement>(BLOCK);
  return found && body.contains(found) ? found : undefined;
}
