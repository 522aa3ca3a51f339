import { attribute, languageOfPath } from '../../dom/index.ts';

const LANGUAGE_CLASS =
  /(?:^|\s)(?:(?:language|lang|highlight-source|brush:)-?([\w+#.-]+)|(mermaid)(?:\s|$))/;
const NO_LANGUAGE = /^(?:text|txt|plaintext|plain|none|undefined|nohighlight)$/i;

/**
 * The language of a block of code, where the page tells: by an attribute, a class, the ending of
 * the title's file name, or an icon; or its payload.
 *
 * @returns as it is written there, in small letters; empty where it is none or is not told
 */
export function languageOf(frame: Element, pre: Element, title: string): string {
  const said = saidLanguage(frame, pre) ?? /^\S*\.([a-z][a-z\d]{0,9})$/i.exec(title)?.[1];
  if (said !== undefined) return NO_LANGUAGE.test(said) ? '' : said.toLowerCase();
  return shownLanguage(frame, pre) || attribute(pre, TOLD_LANGUAGE);
}

function saidLanguage(frame: Element, pre: Element): string | undefined {
  const places = [pre.querySelector('code'), pre, frame, pre.parentElement];
  return places
    .map(
      (place) =>
        place?.getAttribute('data-language') ??
        place?.getAttribute('data-lang') ??
        LANGUAGE_CLASS.exec(place?.getAttribute('class') ?? '')
          ?.slice(1)
          .find(Boolean),
    )
    .find((said) => said !== undefined && /^[\w+#.-]{1,30}$/.test(said));
}

/** Fumadocs has an icon of the language beside the title. */
function shownLanguage(frame: Element, pre: Element): string {
  const icon = [...frame.querySelectorAll('svg > path')].find((path) => !pre.contains(path));
  return languageOfPath(icon?.getAttribute('d') ?? '');
}

/** Where `tellLanguages` notes what the payload says of a block's language. */
const TOLD_LANGUAGE = 'data-told-language';

/**
 * Notes for each block of code the language that the payload has of it: Fumadocs shows the icon of
 * a language beside a title only.
 *
 * @param root article, which is changed
 * @param drawn the same article, as its payload describes it
 */
export function tellLanguages(root: Element, drawn: Element): void {
  const languages = new Map<string, string>();
  for (const figure of drawn.querySelectorAll('figure[data-language]')) {
    const code = figure.querySelector('pre')?.textContent.trim() ?? '';
    languages.set(code, attribute(figure, 'data-language'));
  }
  for (const pre of root.querySelectorAll('pre')) {
    const language = languages.get(pre.textContent.trim());
    if (language !== undefined) pre.setAttribute(TOLD_LANGUAGE, language);
  }
}
