import { readArticleContent } from '../../utils/page/article-content.ts';
import { toMarkdown } from '../../utils/page/markdown.ts';

/** An article as Markdown, and what its page shows. */
export interface WrittenPage {
  markdown: string;
  /** Labels of the panels of which the Markdown says that they are nowhere on the page. */
  missing: string[];
  /** All text of the page, that of closed panels too as far as it is mounted. */
  shown: string;
  /** Texts of the page's headings, whatever else stands in them. */
  headings: string[];
}

function writePage(): WrittenPage {
  const missing: string[] = [];
  const { article } = readArticleContent(document);
  const markdown = toMarkdown(article, {
    missing: (label) => {
      missing.push(label);
      return `(${label} is missing.)`;
    },
  });
  const headings = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')];
  return {
    markdown,
    missing,
    shown: shownText(document.body),
    headings: headings.map(({ textContent }) => textContent ?? ''),
  };
}

function shownText(body: HTMLElement): string {
  const copy = body.cloneNode(true) as HTMLElement;
  for (const silent of copy.querySelectorAll('script,style,template')) silent.remove();
  return copy.textContent ?? '';
}

Object.assign(globalThis, { writePage });
