import { canonical } from '../metadata/index.ts';
import { sentencePartsOf } from './sentence-parts.ts';

/** Characters in which the first sentence is looked for. */
const MOST_CHARACTERS = 1000;

/**
 * Returns the first sentence of a text, by the rules of `sentencePartsOf`; of a very long one, its
 * beginning.
 *
 * @param lang BCP 47 tag of the text
 */
export function firstSentence(text: string, lang: string): string {
  const segmenter = new Intl.Segmenter(canonical(lang) ?? 'en', { granularity: 'sentence' });
  const start = text.slice(0, MOST_CHARACTERS).trim();
  const [first] = sentencePartsOf(start, segmenter);
  return (first?.segment ?? '').trim().toWellFormed();
}
