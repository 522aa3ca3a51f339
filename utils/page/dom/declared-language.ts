import { attribute } from './visible-text.ts';

/** The language of a text and the way it runs, as far as the page says so. */
export interface DeclaredLanguage {
  lang: string;
  dir: string;
}

export const NOT_DECLARED: DeclaredLanguage = { lang: '', dir: '' };

/** A language that a page may name. */
export function langOf(element: Element): string {
  const said = attribute(element, 'lang').trim();
  return /^[a-z\d-]{1,35}$/i.test(said) ? said : '';
}

export function dirOf(element: Element): string {
  const said = attribute(element, 'dir').trim().toLowerCase();
  return /^(?:rtl|ltr|auto)$/.test(said) ? said : '';
}

/** What holds in an element, of what holds around it and what it says itself. */
export function languageIn(around: DeclaredLanguage, element: Element): DeclaredLanguage {
  if (!element.hasAttributes()) return around;
  const lang = langOf(element);
  const dir = dirOf(element);
  if (lang === '' && dir === '') return around;
  return { lang: lang || around.lang, dir: dir || around.dir };
}
