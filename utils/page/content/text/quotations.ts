import { OWN_MARKS } from '../../styles/index.ts';
import type { Draft } from '../draft/index.ts';

/** Outer and inner quotation marks by language, as in CLDR and in browsers. */
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

/** How many quotations are around one, and its language. */
interface Place {
  depth: number;
  lang: string;
}

/**
 * Adds the quotation marks that browsers draw around `q` as text, so that they can be copied and
 * searched. Nested quotations get the inner marks; marks written by the author are not repeated.
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

/** Marks follow the language around the quotation, not its own. */
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
