import { codeBeside } from './code.ts';
import { copyWithAddresses } from './copy-images.ts';
import { makeZoomable, replaceFailed, showImage } from './article-images.ts';
import { elementNamed } from './article-links.ts';
import type { ImageLoader } from './load-images.ts';
import { readyForPrint } from './print.ts';
import { selectTab, tabAfter } from './content-tabs.ts';

/** What the article can ask the page around it to do; each is optional. */
export interface ArticleActions {
  copy?: (text: string) => void;
  /** Goes to an element of the article. */
  go?: (element: HTMLElement) => void;
  /** Copies a link to the section of a heading. */
  copyLink?: (heading: HTMLElement) => void;
  showNote?: (reference: HTMLElement, note: HTMLElement) => void;
  enlarge?: (image: HTMLImageElement) => void;
  /** Told the label of each tab that the user opens. */
  tabChosen?: (label: string) => void;
}

/** Handles clicks, keys and image events in the article until the signal fires. */
export function handleArticleEvents(
  body: HTMLElement,
  images: ImageLoader,
  actions: () => ArticleActions,
  signal: AbortSignal,
): void {
  const click = (event: MouseEvent): void => {
    const hasModifier = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (event.button !== 0 || hasModifier) return;
    const withheld = (event.target as Element).closest('[data-show-image]');
    if (withheld) showImage(withheld, images);
    else if (answerClick(body, event, actions())) event.preventDefault();
  };
  const press = (event: KeyboardEvent): void => {
    if (answerKey(body, event, actions())) event.preventDefault();
  };
  body.addEventListener('click', click, { signal });
  body.addEventListener('keydown', press, { signal });
  body.addEventListener('copy', copyWithAddresses, { signal });
  // The browser has found text in a closed tab.
  body.addEventListener('beforematch', ({ target }) => openTabOf(body, target as Element), {
    signal,
  });
  // These events do not bubble.
  const capture = { signal, capture: true };
  body.addEventListener(
    'error',
    ({ target }) => imageOf(target, (image) => replaceFailed(image)),
    capture,
  );
  body.addEventListener('load', ({ target }) => imageOf(target, makeZoomable), capture);
  readyForPrint(body, images, signal);
}

/**
 * Handles a click in the article.
 *
 * @returns whether it was handled
 */
function answerClick(body: HTMLElement, event: MouseEvent, actions: ArticleActions): boolean {
  const target = event.target as Element;
  const at = (selector: string): HTMLElement | null => target.closest<HTMLElement>(selector);
  const tab = at('[role="tab"]');
  const copyButton = at('[data-copy-code]');
  const zoomed = at('img[data-zoom]') as HTMLImageElement | null;
  const link = at('a[href^="#"]');
  if (tab) chooseTab(body, tab, actions);
  else if (copyButton) actions.copy?.(codeBeside(copyButton));
  else if (zoomed) actions.enlarge?.(zoomed);
  else if (link) return followLink(body, link, actions);
  else return false;
  return true;
}

function followLink(body: HTMLElement, link: HTMLElement, actions: ArticleActions): boolean {
  const place = elementNamed(body, link.getAttribute('href')?.slice(1) ?? '');
  if (!place) return false;
  if ('footnoteRef' in link.dataset) actions.showNote?.(link, place);
  else actions.go?.(place);
  if (link.matches('.heading-mark')) actions.copyLink?.(place);
  return true;
}

function answerKey(body: HTMLElement, event: KeyboardEvent, actions: ArticleActions): boolean {
  const target = event.target as HTMLElement;
  if (target.role === 'tab') {
    const next = tabAfter(target, event.key);
    if (next) chooseTab(body, next, actions);
    next?.focus({ preventScroll: true });
    return next !== undefined;
  }
  const isPressed = event.key === 'Enter' || event.key === ' ';
  if (!isPressed || !target.matches('img[data-zoom]')) return false;
  actions.enlarge?.(target as HTMLImageElement);
  return true;
}

function chooseTab(body: HTMLElement, tab: HTMLElement, actions: ArticleActions): void {
  selectTab(body, tab);
  actions.tabChosen?.(tab.textContent ?? '');
}

function openTabOf(body: HTMLElement, panel: Element): void {
  const id = panel.getAttribute('aria-labelledby') ?? '';
  const tab = elementNamed(body, id);
  if (tab) selectTab(body, tab);
}

function imageOf(target: EventTarget | null, use: (image: HTMLImageElement) => void): void {
  if (target instanceof HTMLImageElement) use(target);
}
