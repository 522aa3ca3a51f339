/** An article's sentences for reading aloud, each with its language and place; the first of a text. */
export { firstSentence } from './first-sentence.ts';
export { sentencesOf, type Sentence } from './split-sentences.ts';
export { sentencePartsOf } from './sentence-parts.ts';
