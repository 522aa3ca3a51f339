import { placeOf } from './article-images.ts';
import type { ImageLoader } from './load-images.ts';

/** Milliseconds that images have to come before what is there is printed. */
const PATIENCE_MS = 8000;

/**
 * Makes the article ready for paper, on which nothing can be opened and nothing comes into sight,
 * and puts it back afterwards.
 */
export function readyForPrint(body: HTMLElement, images: ImageLoader, signal: AbortSignal): void {
  let undo: (() => void)[] = [];
  const before = (): void => {
    for (const details of body.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
      details.open = true;
      undo.push(() => (details.open = false));
    }
    void images.loadAll();
    // No browser waits for what is fetched: the paper says what is not on it.
    for (const image of body.querySelectorAll<HTMLImageElement>('img[data-waits]')) {
      const place = placeOf(image, 'failed');
      image.replaceWith(place);
      undo.push(() => {
        place.replaceWith(image);
        images.watch([image]);
      });
    }
  };
  const after = (): void => {
    for (const step of undo) step();
    undo = [];
  };
  const press = (event: KeyboardEvent): void => {
    if (!isPrintKey(event) || images.count() === 0) return;
    event.preventDefault();
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    void Promise.race([images.loadAll(), late]).then(() => print());
  };
  addEventListener('beforeprint', before, { signal });
  addEventListener('afterprint', after, { signal });
  addEventListener('keydown', press, { signal });
}

/** That of the browser, in any layout of keys. */
function isPrintKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'p' && ctrlKey !== metaKey && !altKey && !shiftKey;
}
