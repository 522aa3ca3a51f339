import { locate, leftOutOf, plainPage, type Located } from '../article/index.ts';
import { articleText, type ArticleText, type HeadingMark } from '../text/index.ts';

/** The article of a page as it stands there, with its text. */
export interface WordsOnPage {
  body: Element;
  text: ArticleText;
  headings: HeadingMark[];
  outline: Located['outline']['headings'];
  /** Parts of the body that are no text of the article's. */
  leftOut: ReadonlySet<Element>;
}

/** Reads the text of a page's article where it stands; undefined where there is no article. */
export function readWords(page: Document): WordsOnPage | undefined {
  const located = locate(plainPage(page));
  const { body } = located;
  if (!body) return undefined;
  const outline = located.outline.headings;
  const leftOut = new Set(leftOutOf(located));
  const text = articleText(body, {
    headings: new Map(outline.map(({ element }, index) => [element, index])),
    leftOut,
  });
  const headings = outline.map(({ text: words, depth, id }) => ({
    text: words,
    depth,
    ...(id !== undefined && { id }),
  }));
  return { body, text, headings, outline, leftOut };
}
