/** An article's sentences for reading aloud, each with its language and place. */
export { sentencesOf, type Sentence } from './split-sentences.ts';
export { sentencePartsOf } from './sentence-parts.ts';
