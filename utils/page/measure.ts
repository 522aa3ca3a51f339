import { findLanguage } from './language.ts';
import { attempt } from './locate.ts';
import type { Outline } from './outline.ts';
import { readingMinutes, wholeMinutes, type Amount } from './reading-time.ts';
import { amountOf, type Section } from './section.ts';
import type { Article, Heading } from './types.ts';

/** How much an article is, in all and section by section. */
export type Measure = Pick<
  Article,
  'headings' | 'introduction' | 'words' | 'codeLines' | 'images' | 'minutes'
>;

/** @param lang BCP 47 tag of the language that it is read in */
export function measure(outline: Outline, sections: readonly Section[], lang: string): Measure {
  const amounts = sections.map(amountOf);
  const whole = total(amounts);
  const [before, ...others] = amounts.map((amount) => lengthOf(amount, lang));
  return {
    headings: outline.headings.map(({ element: _element, ...heading }, index) => ({
      ...heading,
      index,
      ...(others[index] ?? { words: 0, minutes: 0 }),
    })),
    ...(before && outline.headings.length > 0 && { introduction: before }),
    ...whole,
    minutes: wholeMinutes(readingMinutes(whole, lang)),
  };
}

/** The language of an article, from what the page says and from its text. */
export function languageOf(page: Document, sections: readonly Section[]): string {
  return attempt(() => findLanguage(page.documentElement.lang, sampleOf(page, sections)), 'en');
}

/** The first lines of the article, or of the page where there is none. */
function sampleOf(page: Document, sections: readonly Section[]): string {
  const text = sections
    .slice(0, 8)
    .map((section) => section.text)
    .join(' ');
  return /\p{L}/u.test(text) ? text : (page.body?.textContent ?? '');
}

function total(amounts: Amount[]): Amount {
  const sum = { words: 0, codeLines: 0, images: 0 };
  for (const amount of amounts) {
    sum.words += amount.words;
    sum.codeLines += amount.codeLines;
    sum.images += amount.images;
  }
  return sum;
}

function lengthOf(amount: Amount, lang: string): Pick<Heading, 'words' | 'minutes'> {
  return { words: amount.words, minutes: Math.round(readingMinutes(amount, lang) * 10) / 10 };
}
