import { attribute } from '../text.ts';
import type { Draft } from './draft.ts';

/** By language: outer and inner marks, as CLDR has them and browsers write them. */
const MARKS: readonly (readonly [marks: string, langs: string])[] = [
  ['“”‘’', 'en da zh ko pt tr th id vi ms hi bn ga cy eo'],
  ['„“‚‘', 'de cs sk hr sl is lt'],
  ['«»«»', 'fr hy'],
  ['«»“”', 'es it ca el gl eu sq pt-PT'],
  ['«»„“', 'ru uk be lv'],
  ['„”«»', 'pl ro'],
  ['„“„“', 'bg mk ka'],
  ['„”»«', 'hu'],
  ['‘’“”', 'nl af'],
  ['””’’', 'sv fi he'],
  ['«»‘’', 'nb nn no'],
  ['”“’‘', 'ar'],
  ['«»‹›', 'fa de-CH fr-CH it-CH'],
  ['„“‘’', 'sr et'],
  ['「」『』', 'ja zh-TW zh-HK zh-MO zh-Hant'],
];

const BY_LANGUAGE = new Map(
  MARKS.flatMap(([marks, langs]) => langs.split(' ').map((lang) => [lang.toLowerCase(), marks])),
);

const OPENS = /^\s*["'“”„«»‹›‘’‚「『《]/;

/** The attribute that says which marks the page shows, where its styles have others. */
export const OWN_MARKS = 'data-quotes';

/**
 * The quotation marks that a browser puts around `q`, as text: so they can be copied and searched.
 * Within a quotation stand others; where the author has written them there are none.
 */
export function rebuildQuotations(draft: Draft): void {
  for (const quotation of draft.all('q')) {
    const own = quotation.getAttribute(OWN_MARKS);
    if (own === null && OPENS.test(quotation.textContent)) continue;
    const depth = depthOf(quotation);
    const marks = own ?? marksOf(draft, quotation);
    const at = Math.min(depth * 2, Math.max(0, marks.length - 2));
    quotation.prepend(marks.slice(at, at + 1));
    quotation.append(marks.slice(at + 1, at + 2));
  }
}

function depthOf(quotation: Element): number {
  let depth = 0;
  for (let at = quotation.parentElement?.closest('q'); at; at = at.parentElement?.closest('q')) {
    depth += 1;
  }
  return depth % 2;
}

/** By the language that it stands in, which is not always its own. */
function marksOf(draft: Draft, quotation: Element): string {
  const around = quotation.parentElement?.closest('[lang]');
  const lang = (around ? attribute(around, 'lang') : draft.lang).toLowerCase();
  const parts = lang.split('-');
  while (parts.length > 0) {
    const marks = BY_LANGUAGE.get(parts.join('-'));
    if (marks !== undefined) return marks;
    parts.pop();
  }
  return MARKS[0]?.[0] ?? '';
}
