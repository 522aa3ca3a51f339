/** The article as HTML in our own vocabulary, sanitized; by Readability where nothing is known of a page. */
export {
  progressOf,
  readArticleContent,
  type ArticleContent,
  type PageContent,
} from './article-content.ts';
export type { Removal } from './build-content.ts';
export { colourStyles, toSafeHtml, type SafeHtml } from './sanitize.ts';
export { splitContent } from './split-content.ts';
