/**
 * The article as HTML in our own vocabulary, sanitized; found by Readability if our own rules find
 * no article.
 */
export {
  progressOf,
  readArticleContent,
  type ArticleContent,
  type PageContent,
} from './article-content.ts';
export type { Removal } from './build-content.ts';
export { colourStyles, toSafeHtml, type SafeHtml } from './sanitize.ts';
export { splitContent } from './split-content.ts';
