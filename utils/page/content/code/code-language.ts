import { attribute, languageOfPath } from '../../dom/index.ts';

const LANGUAGE_CLASS =
  /(?:^|\s)(?:(?:language|lang|highlight-source|brush:)-?([\w+#.-]+)|(mermaid)(?:\s|$))/;
const NO_LANGUAGE = /^(?:text|txt|plaintext|plain|none|undefined|nohighlight)$/i;

/**
 * Returns the language of a code block as the page states it: by an attribute, a class, the
 * extension of the file name in its title, an icon, or the page's payload.
 *
 * @returns as written there, in lower case; empty if unknown or plain text
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

/** Fumadocs shows an icon of the language beside the title. */
function shownLanguage(frame: Element, pre: Element): string {
  const icon = [...frame.querySelectorAll('svg > path')].find((path) => !pre.contains(path));
  return languageOfPath(icon?.getAttribute('d') ?? '');
}

/** Attribute in which `tellLanguages` notes the language from the payload. */
const TOLD_LANGUAGE = 'data-told-language';

/**
 * Notes the language of each code block as the payload has it. Fumadocs shows a language's icon
 * only beside a title.
 *
 * @param root the article; it is changed
 * @param drawn the same article drawn from its payload
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
