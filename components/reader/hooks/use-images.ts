import { useEffect, useMemo } from 'preact/hooks';
import { createPictures } from '../../../utils/reader/index.ts';
import { createImageLoader, type ImageLoader } from '../load-images.ts';

/** Creates the image loader of an article, and closes it when another article is shown. */
export function useImages(url: string): ImageLoader {
  const images = useMemo(() => createImageLoader(createPictures(url)), [url]);
  useEffect(() => images.close, [images]);
  return images;
}
