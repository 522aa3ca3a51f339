import { readingMinutes, readingRate, wholeMinutes } from './reading-time.ts';
import type { Article, Heading } from '../types.ts';

/** How fast somebody reads prose in a language. */
export interface OwnRate {
  /** Characters in the languages that are counted by the character. */
  words: number;
  /** BCP 47 tag. */
  lang: string;
}

/**
 * Estimates somebody's rate in another language, in words (or characters) per minute: the same
 * multiple of that language's usual rate.
 *
 * @param lang BCP 47 tag of the text
 */
export function ownRateIn(lang: string, { words, lang: own }: OwnRate): number {
  return (words * readingRate(lang)) / readingRate(own);
}

/** Returns the article with reading times at somebody's own rate; unchanged without one. */
export function atOwnRate(article: Article, own: OwnRate | null): Article {
  if (!own) return article;
  const rate = ownRateIn(article.lang, own);
  return {
    ...article,
    minutes: wholeMinutes(readingMinutes(article, article.lang, rate)),
    headings: article.headings.map((heading) => sectionAt(heading, article.lang, rate)),
    ...(article.introduction && {
      introduction: sectionAt(article.introduction, article.lang, rate),
    }),
  };
}

/** Only the minutes for words change; those for code and images stay. */
function sectionAt<T extends Pick<Heading, 'words' | 'minutes'>>(
  section: T,
  lang: string,
  rate: number,
): T {
  const usual = section.words / readingRate(lang);
  const rest = Math.max(section.minutes - usual, 0);
  return { ...section, minutes: Math.round((rest + section.words / rate) * 10) / 10 };
}
/** How fast somebody reads prose in a language. */
