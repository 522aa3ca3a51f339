import {
  declaredDirection,
  hasLetter,
  isRightToLeft,
  ownText,
  withFallback,
} from '../dom/index.ts';
import { findLanguage } from '../metadata/index.ts';
import {
  type Amount,
  amountOf,
  type Outline,
  readingMinutes,
  type Section,
  wholeMinutes,
} from '../outline/index.ts';
import type { Article, Heading } from '../types.ts';

/** The size of an article, as a whole and by section. */
export type ArticleLength = Pick<
  Article,
  'headings' | 'introduction' | 'words' | 'codeLines' | 'images' | 'minutes'
>;

/**
 * Measures an article and each of its sections. Minutes are whole for the article (at least 1 if
 * there is any text), rounded to a tenth for sections.
 *
 * @param sections from `readArticle`: one more than there are headings
 * @param lang BCP 47 tag of the article's language
 */
export function measureLength(
  outline: Outline,
  sections: readonly Section[],
  lang: string,
): ArticleLength {
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

/**
 * Language and direction of an article: as the page declares them, if its text does not contradict;
 * otherwise as its text suggests. English and `ltr` if nothing is known. Never throws.
 *
 * @returns `lang` is a BCP 47 tag
 */
export function languageOfArticle(
  page: Document,
  body: Element | undefined,
  sections: readonly Section[],
): Pick<Article, 'lang' | 'dir'> {
  const text = withFallback(() => textOf(page, body, sections), '');
  const around = body ?? page.documentElement;
  const declared = withFallback(() => around.closest('[lang]')?.getAttribute('lang') ?? '', '');
  const dir = withFallback(() => declaredDirection(around), undefined);
  return {
    lang: withFallback(() => findLanguage(declared, text), 'en'),
    dir: dir ?? (isRightToLeft(text) ? 'rtl' : 'ltr'),
  };
}

/** The text of the article, without parts in other languages; of the whole page if it is empty. */
function textOf(page: Document, body: Element | undefined, sections: readonly Section[]): string {
  const own = body && ownText(body);
  if (own !== undefined) return own;
  const text = sections.map((section) => section.text).join(' ');
  return hasLetter(text) ? text : (page.body?.textContent ?? '');
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
