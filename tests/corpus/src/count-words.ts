/** Chinese, Japanese and Korean by letters, every other language by the word-like segments of Intl.Segmenter. */
export function countWords(text: string, lang: string): number {
  if (/^(zh|ja|ko)\b/.test(lang)) return text.match(/\p{L}/gu)?.length ?? 0;
  let words = 0;
  for (const segment of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) if (segment.isWordLike) words++;
  return words;
}
