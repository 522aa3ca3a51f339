import { readingMinutes, readingRate, wholeMinutes } from './reading-time.ts';
import type { Article, Heading } from '../types.ts';

/** How fast somebody reads prose: so many words a minute of a text in a language. */
export interface OwnRate {
  /** Characters in the languages that are counted by the character. */
  words: number;
  /** BCP 47 tag. */
  lang: string;
}

/**
 * The rate that somebody may be expected to have in another language, in words (or characters) a
 * minute: as far from that language's usual rate as their own is from its language's.
 */
export function ownRateIn(lang: string, { words, lang: own }: OwnRate): number {
  return (words * readingRate(lang)) / readingRate(own);
}

/** The article with the minutes that it takes somebody to read; the usual ones for nobody's rate. */
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

/** Of a section's minutes those for its words change, and those for code and images stay. */
function sectionAt<T extends Pick<Heading, 'words' | 'minutes'>>(
  section: T,
  lang: string,
  rate: number,
): T {
  const usual = section.words / readingRate(lang);
  const rest = Math.max(section.minutes - usual, 0);
  return { ...section, minutes: Math.round((rest + section.words / rate) * 10) / 10 };
}
