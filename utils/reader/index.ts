/**
 * What the reader shows: the content of a tab's article, kept articles, pictures, the site's own
 * Markdown; and the reader's answers to other parts of the extension.
 */
export { answerAsReader, type Answering, type ShownArticle } from './answer-as-reader.ts';
export { createPictures, type PictureProblem, type Pictures } from './fetch-images.ts';
export {
  readAtAddress,
  readForReader,
  type OwnTab,
  type ReaderReading,
} from './read-for-reader.ts';
export { readTabContent, type Loaded } from './tab-content.ts';
