import { isForm } from './ancestors.ts';
import { declaredDirection, isRightToLeft } from './direction.ts';
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

/** The language of an article and the way it runs: as the page says, else as its text does. */
export function tongueOf(
  page: Document,
  body: Element | undefined,
  sections: readonly Section[],
): Pick<Article, 'lang' | 'dir'> {
  const text = attempt(() => textOf(page, body, sections), '');
  const around = body ?? page.documentElement;
  const declared = attempt(() => around.closest('[lang]')?.getAttribute('lang') ?? '', '');
  const dir = attempt(() => declaredDirection(around), undefined);
  return {
    lang: attempt(() => findLanguage(declared, text), 'en'),
    dir: dir ?? (isRightToLeft(text) ? 'rtl' : 'ltr'),
  };
}

/** A part that says its language, or that it runs the other way, speaks for itself alone. */
function foreignIn(body: Element): string {
  const other = declaredDirection(body) === 'rtl' ? 'ltr' : 'rtl';
  return `:is([lang],[dir="${other}" i]):not(figure,pre,code,figure *)`;
}

/** The text of the article, or of the page where there is none. */
function textOf(page: Document, body: Element | undefined, sections: readonly Section[]): string {
  const foreign = body ? foreignIn(body) : '';
  const own = body?.querySelector(foreign) ? textWithout(foreign, body) : '';
  if (hasLetters(own)) return own;
  const text = sections.map((section) => section.text).join(' ');
  return hasLetters(text) ? text : (page.body?.textContent ?? '');
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** The text of a body without that of its parts in other languages, and without code. */
function textWithout(foreign: string, body: Element): string {
  const walker = body.ownerDocument.createTreeWalker(
    body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node.nodeType === Node.ELEMENT_NODE &&
      (isForm(node as Element) || (node as Element).matches(`${foreign},pre,script,style`))
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
  return texts.join(' ');
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
