import type { Pictures } from '../../utils/reader/index.ts';
import { replaceFailed } from './article-images.ts';

/** Distance from the window at which images are loaded. */
const NEAR = '1500px 0px';

/** Loads the images of an article. */
export interface ImageLoader {
  /** Loads the waiting images in these elements when they come near the window. */
  watch: (elements: Iterable<Element>) => void;
  /** Number of images that are waiting or on their way. */
  count: () => number;
  /**
   * Loads all waiting images at once; resolves when the last has loaded or failed. Never rejects.
   */
  loadAll: () => Promise<void>;
  close: () => void;
}

/** Creates a loader for images that `prepareImages` has prepared. */
export function createImageLoader(pictures: Pictures): ImageLoader {
  const waiting = new Set<HTMLImageElement>();
  const onTheirWay = new Set<Promise<void>>();
  const nearness = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) load(target as HTMLImageElement);
    },
    { rootMargin: NEAR },
  );
  const load = (image: HTMLImageElement): void => {
    nearness.unobserve(image);
    if (!waiting.delete(image)) return;
    const coming = show(image, pictures).finally(() => onTheirWay.delete(coming));
    onTheirWay.add(coming);
  };
  return {
    watch: (elements) => {
      for (const element of elements) {
        for (const image of waitingIn(element)) {
          waiting.add(image);
          nearness.observe(image);
        }
      }
    },
    count: () => waiting.size + onTheirWay.size,
    loadAll: async () => {
      for (const image of waiting) load(image);
      await Promise.all(onTheirWay);
    },
    close: () => {
      nearness.disconnect();
      waiting.clear();
      pictures.close();
    },
  };
}

function waitingIn(element: Element): HTMLImageElement[] {
  const within = [...element.querySelectorAll<HTMLImageElement>('img[data-waits]')];
  return element.matches('img[data-waits]') ? [element as HTMLImageElement, ...within] : within;
}

/** Shows the picture of an image, or the reason why it cannot be shown. */
async function show(image: HTMLImageElement, pictures: Pictures): Promise<void> {
  const { picture: address = '', asked } = image.dataset;
  const picture = await pictures.load(address, asked !== undefined);
  if (picture.state === 'failed') {
    replaceFailed(image, picture.problem);
    return;
  }
  delete image.dataset['waits'];
  image.src = picture.src;
  // Bytes that are no picture fire an `error` event, which is handled elsewhere.
  await image.decode().catch(() => undefined);
}
