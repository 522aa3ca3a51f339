/** The sentences of an article, as they are read out. */
export { sentencesOf, type Sentence } from './split-sentences.ts';
