import { readArticleContent } from '../../utils/page/content/article-content.ts';
import { toMarkdown } from '../../utils/page/markdown/to-markdown.ts';
import { toSafeHtml } from '../../utils/page/content/sanitize.ts';
import { markedTextOfElement, type MarkedText } from '../marked-text.ts';

/** An article as Markdown, and what its page shows. */
export interface WrittenPage {
  markdown: string;
  /** Labels of the panels of which the Markdown says that they are nowhere on the page. */
  missing: string[];
  /** All text of the page, that of closed panels too as far as it is mounted. */
  shown: string;
  /** Texts of the page's headings, whatever else stands in them. */
  headings: string[];
  /** Each line of text that the reader shows, with its emphasis. */
  lines: MarkedText[];
  /** For each table, how many cells its rows have. */
  cells: number[][];
  /** Alternative texts of large pictures above the prose, which no MDX has. */
  covers: string[];
}

/** What holds lines of text, and has no others in it. */
const LINES = 'p,h1,h2,h3,h4,h5,h6,li,td,th,dt,dd,figcaption,summary,caption';
const BLOCKS = `${LINES},ul,ol,dl,table,pre,figure,blockquote,div,section,hr,math[display="block"]`;

/** These are written as something else: links, code, bold lines; and that of footnotes is not. */
const WRITTEN_OTHERWISE =
  '[data-cards] *,[data-files] *,[data-callout-title],summary,caption,figcaption,[data-missing],pre *,[data-footnotes] > h2';

function writePage(): WrittenPage {
  const missing: string[] = [];
  const { article } = readArticleContent(document);
  const markdown = toMarkdown(article, {
    missing: (label) => {
      missing.push(label);
      return `(${label} is missing.)`;
    },
  });
  const safe = toSafeHtml(article.content);
  const lines = [...safe.querySelectorAll(LINES)].filter(
    (one) => !one.querySelector(BLOCKS) && !one.matches(WRITTEN_OTHERWISE),
  );
  const tables = [...safe.querySelectorAll('table')];
  const headings = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')];
  return {
    markdown,
    missing,
    shown: shownText(document.body),
    headings: headings.map(({ textContent }) => textContent ?? ''),
    lines: lines.map(markedTextOfElement).filter(({ marks }) => marks !== ''),
    cells: tables.map(({ rows }) => [...rows].map((row) => row.cells.length)),
    covers: coversOf(document),
  };
}

function coversOf(page: Document): string[] {
  const prose = page.querySelector('.prose');
  const isAbove = (image: Element): boolean =>
    prose !== null &&
    (image.compareDocumentPosition(prose) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const large = [...page.images].filter((image) => Number(image.getAttribute('width')) >= 600);
  return large.filter(isAbove).map(({ alt }) => alt);
}

function shownText(body: HTMLElement): string {
  const copy = body.cloneNode(true) as HTMLElement;
  for (const silent of copy.querySelectorAll('script,style,template')) silent.remove();
  return copy.textContent ?? '';
}

Object.assign(globalThis, { writePage });
