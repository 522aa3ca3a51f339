import { placeOf } from './article-images.ts';
import type { ImageLoader } from './load-images.ts';

/** Milliseconds that printing waits for images. */
const PATIENCE_MS = 8000;

/**
 * Prepares the article for paper, on which nothing can be opened and nothing loads late, and
 * restores it afterwards.
 */
export function readyForPrint(body: HTMLElement, images: ImageLoader, signal: AbortSignal): void {
  let undo: (() => void)[] = [];
  const before = (): void => {
    for (const details of body.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
      details.open = true;
      undo.push(() => (details.open = false));
    }
    void images.loadAll();
    // Browsers do not wait for images that are being fetched: the print says which are missing.
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

/** Is it the browser's print shortcut, in any keyboard layout? */
function isPrintKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'p' && ctrlKey !== metaKey && !altKey && !shiftKey;
}
