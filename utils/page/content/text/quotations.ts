import { OWN_MARKS } from '../../styles/index.ts';
import type { Draft } from '../draft/index.ts';

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

/** What is known of a quotation: how many stand around it, and in which language it is. */
interface Place {
  depth: number;
  lang: string;
}

/**
 * The quotation marks that a browser puts around `q`, as text: so they can be copied and searched.
 * Within a quotation stand others; where the author has written them there are none.
 */
export function rebuildQuotations(draft: Draft): void {
  const places = new Map<Element, Place>();
  for (const quotation of draft.all('q')) {
    const place = placeOf(quotation, places, draft);
    const own = quotation.getAttribute(OWN_MARKS);
    places.set(quotation, { ...place, lang: quotation.getAttribute('lang') ?? place.lang });
    if (own === null && OPENS.test(quotation.firstChild?.nodeValue ?? '')) continue;
    const marks = own ?? marksOf(place.lang);
    const at = Math.min((place.depth % 2) * 2, Math.max(0, marks.length - 2));
    quotation.prepend(marks.slice(at, at + 1));
    quotation.append(marks.slice(at + 1, at + 2));
  }
}

/** Marks are those of the language that a quotation stands in, which is not always its own. */
function placeOf(quotation: Element, places: ReadonlyMap<Element, Place>, draft: Draft): Place {
  let lang: string | null = null;
  for (let at = quotation.parentElement; at; at = at.parentElement) {
    const around = places.get(at);
    if (around) return { depth: around.depth + 1, lang: lang ?? around.lang };
    lang ??= at.getAttribute('lang');
  }
  return { depth: 0, lang: lang ?? draft.lang };
}

function marksOf(lang: string): string {
  const parts = lang.toLowerCase().split('-');
  while (parts.length > 0) {
    const marks = BY_LANGUAGE.get(parts.join('-'));
    if (marks !== undefined) return marks;
    parts.pop();
  }
  return MARKS[0]?.[0] ?? '';
}
