import type { Root as HtmlRoot } from 'hast';
import { fromDom } from 'hast-util-from-dom';
import { toMdast } from 'hast-util-to-mdast';
import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { toMarkdown as serialize } from 'mdast-util-to-markdown';
import { frontMatter } from './front-matter.ts';
import { calloutToMarkdown } from './markdown-callout.ts';
import { codeToMarkdown } from './markdown-code.ts';
import { marksToMarkdown, settleMarks } from './markdown-marks.ts';
import { prepareContent } from './markdown-prepare.ts';
import { markdownRules } from './markdown-rules.ts';
import { textToMarkdown } from './markdown-text.ts';
import { pageAddress } from '../flight/index.ts';
import { sectionContent } from './section-content.ts';
import type { Article } from '../types.ts';
import { parseBody } from '../dom/index.ts';

/** How an article is written as Markdown. */
export interface MarkdownOptions {
  /** Index of a heading: only its section is written. */
  section?: number;
  /** Whether to begin with the article's facts in YAML; true by default. */
  frontMatter?: boolean;
  /** The content, where it has been parsed already; it is changed. */
  body?: Element;
  /** Returns the sentence for a part that could not be read, given its label. */
  missing: (label: string) => string;
}

/**
 * Converts an article, or one section of it, to GitHub Flavored Markdown with formulas. Headings
 * have no ids; links and images have absolute addresses. HTML is used only for what Markdown lacks:
 * `kbd`, `sub`, `sup`, `mark`, `ins`, ruby, `br` in table cells, and emphasis that no marker can
 * express.
 *
 * @param article with `content`, the article's HTML in our vocabulary
 * @returns the text; only the front matter if there is no content or no such section
 */
export function toMarkdown(article: Article, options: MarkdownOptions): string {
  const page = article.kind === 'payload' ? pageAddress(article.url) : article.url;
  const body = options.body ?? parseBody(article.content ?? '');
  const part = options.section === undefined ? body : sectionContent(body, options.section);
  const text = part ? contentToMarkdown(part, page, options.missing) : '';
  if (options.frontMatter === false) return text.toWellFormed();
  const head = frontMatter(article, sourceOf(article, page, options.section));
  return text === '' ? head : `${head}\n${text.toWellFormed()}`;
}

function contentToMarkdown(
  part: Element | DocumentFragment,
  page: string,
  missing: MarkdownOptions['missing'],
): string {
  prepareContent(part, page);
  const html = fromDom(part) as HtmlRoot;
  const tree = toMdast({ type: 'root', children: html.children }, markdownRules(missing)) as Root;
  settleMarks(tree);
  return serialize(tree, {
    bullet: '-',
    rule: '-',
    extensions: [
      // Columns are not padded: wide characters would not line up, and wide tables would be mostly
      // blank.
      gfmToMarkdown({ tablePipeAlign: false }),
      mathToMarkdown(),
      calloutToMarkdown,
      marksToMarkdown,
      textToMarkdown,
      codeToMarkdown,
    ],
  });
}

function sourceOf({ headings }: Article, page: string, section: number | undefined): string {
  const id = headings.find(({ index }) => index === section)?.id;
  // A percent sign would be taken for the start of an encoded byte.
  return id === undefined ? page : new URL(`#${id.replaceAll('%', '%25')}`, page).href;
}
