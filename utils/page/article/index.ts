/** Finds the article of a page (`locate`) and describes it in one object (`extract`). */
export { languageOfArticle, measureLength, type ArticleLength } from './article-length.ts';
export { isArticle, isRemovals, isTexts } from './check-article.ts';
export { extract } from './extract-article.ts';
export { keepReading } from './keep-reading.ts';
export { leftOutOf, locate, readArticle, type Located } from './locate-article.ts';
export { plainPage } from './plain-page.ts';
export { sectionTexts } from './section-texts.ts';
