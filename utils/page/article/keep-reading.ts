import { withFallback } from '../dom/index.ts';

const ANY_CHANGE = { subtree: true, childList: true, attributes: true, characterData: true };

/** What styles ask of the browser, besides the size of the window. */
const MEDIA = [
  'print',
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(prefers-contrast: less)',
  '(prefers-reduced-motion: reduce)',
  '(prefers-reduced-transparency: reduce)',
  '(forced-colors: active)',
  '(hover: hover)',
];
/**
 * Elements whose state no attribute tells; styles that know it can show and hide others. Nothing may
 * be in two states of one line, since leaving one of them would not show.
 */
const IN_STATE = [
  ':checked,:placeholder-shown,:popover-open,:fullscreen,:not(:defined)',
  ':indeterminate,:invalid',
];
/** Sheets import others by their first rules. */
const MOST_IMPORTS = 20;

/**
 * Wraps a reading of a page so that it is done once for as long as the page stays as it is: nothing
 * in its DOM changes, nor what its styles depend on. The first change ends the watching, so that a
 * page that changes all the time pays for one. Nothing is kept while an animation runs, which may
 * show or hide something at any time. Not noticed is what scripts change within a rule of styles, in
 * a shadow root, or of an element's own state.
 *
 * @param page a document that is shown
 * @param read depends on the page alone
 * @returns gives what `read` gives for the page as it is now; throws what `read` throws
 */
export function keepReading<T>(page: Document, read: () => T): () => T {
  let kept: { value: T; state: unknown[] } | undefined;
  const forget = (): void => {
    kept = undefined;
    observer.disconnect();
  };
  const observer = new MutationObserver(forget);
  return () => {
    // Changes of the last moment have not been told yet.
    if (observer.takeRecords().length > 0) forget();
    const state = withFallback(() => stateOf(page), undefined);
    if (kept && state && isSame(kept.state, state)) return kept.value;
    forget();
    const value = read();
    if (state) {
      kept = { value, state };
      observer.observe(page, ANY_CHANGE);
    }
    return value;
  };
}

function isSame(before: unknown[], now: unknown[]): boolean {
  return before.length === now.length && before.every((part, at) => Object.is(part, now[at]));
}

/**
 * All that a page's look depends on besides its DOM; `undefined` while an animation runs. Uses the
 * prototype's functions, since elements of the page can shadow those of documents.
 */
function stateOf(page: Document): unknown[] | undefined {
  const view = page.defaultView;
  const animations = Document.prototype.getAnimations.call(page);
  if (!view || animations.some(({ playState }) => playState === 'running')) return undefined;
  return [
    view.location.href,
    view.innerWidth,
    view.innerHeight,
    view.devicePixelRatio,
    ...MEDIA.map((query) => view.matchMedia(query).matches),
    // One that has ended may go on to hide what it has hidden.
    ...animations,
    // Containers may get another size with each picture.
    [...imagesOf(page)].filter(({ complete }) => !complete).length,
    ...sheetsOf(page).flatMap((sheet) => withFallback(() => stateOfSheet(sheet), [sheet])),
    ...IN_STATE.flatMap((states) =>
      Array.from<unknown>(Document.prototype.querySelectorAll.call(page, states)).concat(states),
    ),
  ];
}

/** Of another site's styles the rules cannot be seen, and no script can change them. */
function stateOfSheet(sheet: CSSStyleSheet): unknown[] {
  const { disabled, media } = sheet;
  const rules = withFallback(() => sheet.cssRules, undefined);
  const first = Array.from({ length: rules ? MOST_IMPORTS : 0 }, (_, at) => rules?.item(at));
  const imported = first.flatMap((rule) =>
    rule && 'styleSheet' in rule ? [rule.styleSheet as CSSStyleSheet | null] : [],
  );
  return [
    sheet,
    disabled,
    media.mediaText,
    rules?.length,
    first[0],
    rules?.item(rules.length - 1),
    ...imported.flatMap((other) => (other ? stateOfSheet(other) : [other])),
  ];
}

function imagesOf(page: Document): Iterable<HTMLImageElement> {
  return Reflect.get(Document.prototype, 'images', page);
}

function sheetsOf(page: Document): CSSStyleSheet[] {
  const of = (name: 'styleSheets' | 'adoptedStyleSheets'): Iterable<CSSStyleSheet> =>
    Reflect.get(Document.prototype, name, page);
  return [...of('styleSheets'), ...of('adoptedStyleSheets')];
}
