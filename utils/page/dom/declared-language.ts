import { attribute } from './visible-text.ts';

/** Language and direction as the page declares them; empty if it does not. */
export interface DeclaredLanguage {
  lang: string;
  dir: string;
}

/** Nothing is declared. */
export const NOT_DECLARED: DeclaredLanguage = { lang: '', dir: '' };

/** Returns the element's own `lang` if it looks like a language tag, otherwise an empty string. */
export function langOf(element: Element): string {
  const said = attribute(element, 'lang').trim();
  return /^[a-z\d-]{1,35}$/i.test(said) ? said : '';
}

/** Returns the element's own `dir` if it is valid, in lower case, otherwise an empty string. */
export function dirOf(element: Element): string {
  const said = attribute(element, 'dir').trim().toLowerCase();
  return /^(?:rtl|ltr|auto)$/.test(said) ? said : '';
}

/** Returns what applies inside an element: its own declaration, completed by that around it. */
export function languageIn(around: DeclaredLanguage, element: Element): DeclaredLanguage {
  if (!element.hasAttributes()) return around;
  const lang = langOf(element);
  const dir = dirOf(element);
  if (lang === '' && dir === '') return around;
  return { lang: lang || around.lang, dir: dir || around.dir };
}
