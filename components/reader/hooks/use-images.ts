import { useEffect, useMemo } from 'preact/hooks';
import { createPictures } from '../../../utils/reader/index.ts';
import { createImageLoader, type ImageLoader } from '../load-images.ts';

/** Loads the images of the article at an address, for as long as it is shown. */
export function useImages(url: string): ImageLoader {
  const images = useMemo(() => createImageLoader(createPictures(url)), [url]);
  useEffect(() => images.close, [images]);
  return images;
}
