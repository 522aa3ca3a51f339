/** TODO page/sentences */
export { sentencesOf, type Sentence } from './split-sentences.ts';
