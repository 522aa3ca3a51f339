/** Runs in the page: the text of its article, in which marks are made. Bundled and injected by `read-texts.ts`. */
import { readArticleContent } from '../../utils/page/content/article-content.ts';
import { toSafeHtml } from '../../utils/page/content/sanitize.ts';
import { anchorMarks, anchorOf, type MarkAnchor } from '../../utils/page/marks/index.ts';
import { articleText, markOf, type TextBlock } from '../../utils/page/text/index.ts';

/** A block of an article; of one in a closed panel, which. */
export interface PlacedBlock extends TextBlock {
  panel: number;
}

export interface MarkableText {
  text: string;
  blocks: PlacedBlock[];
  headings: { id?: string; text: string; depth: number }[];
}

function read(): MarkableText {
  const { article } = readArticleContent(document);
  const safe = toSafeHtml(article.content);
  const { text, blocks, rangeOf } = articleText(safe);
  const panels = [...safe.querySelectorAll('[data-tab]')];
  const panelOf = ({ start, end }: TextBlock): number => {
    const node = rangeOf(start, end)?.startContainer;
    return node ? panels.findIndex((panel) => panel.contains(node)) : -1;
  };
  const headings = article.headings.map(markOf);
  const placed = blocks.map((block) => Object.assign(block, { panel: panelOf(block) }));
  return { text, blocks: placed, headings };
}

export interface Timed {
  /** Milliseconds, the best of some tries, in turn. */
  reading: number;
  anchoring: number;
  marks: number;
  found: number;
  words: number;
}

/** How long one reading of the page takes, and how long finding marks that were made in another version. */
function measure(): Timed {
  const timed = { reading: Infinity, anchoring: Infinity, marks: 0, found: 0, words: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    const { article } = readArticleContent(document);
    const now = articleText(toSafeHtml(article.content));
    const read = performance.now();
    const marks = marksIn(olderThan(now.text), MARKS);
    const begun = performance.now();
    const found = anchorMarks(now, article.headings, marks);
    timed.anchoring = Math.min(timed.anchoring, performance.now() - begun);
    timed.reading = Math.min(timed.reading, read - start);
    timed.marks = marks.length;
    timed.found = found.filter(({ state }) => state !== 'lost').length;
    timed.words = now.text.split(/\s+/).length;
  }
  return timed;
}

const ROUNDS = 5;
const MARKS = 200;

/** A text before sentences were put in and words were changed all over it. */
function olderThan(text: string): string {
  let word = 0;
  return `It began otherwise. ${text.replace(/\p{L}+/gu, (own) => {
    word += 1;
    return word % 40 === 0 ? 'otherwise' : own;
  })}`;
}

function marksIn(text: string, count: number): MarkAnchor[] {
  return Array.from({ length: count }, (_, n) => {
    const start = Math.floor((n * text.length) / count);
    return anchorOf({ text, blocks: [] }, [], { start, end: start + 40 + (n % 10) * 20 });
  }).filter((anchor) => anchor !== undefined);
}

Object.assign(globalThis, { readMarkable: read, measureMarks: measure });
