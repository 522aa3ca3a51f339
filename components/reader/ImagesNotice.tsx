import { useEffect, useState } from 'preact/hooks';
import { message, plural } from '../../utils/ui/index.ts';
import type { ReaderSettings } from '../../utils/settings/index.ts';
import { countWithheld, showImages } from './article-images.ts';
import type { ImageLoader } from './load-images.ts';

interface Props {
  body: HTMLElement | undefined;
  images: ImageLoader;
  settings: ReaderSettings;
}

/** Says how many images wait for the user's permission; a click shows them all. */
export function ImagesNotice({ body, images, settings }: Props) {
  const isOn = settings.images === 'show';
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (!body) return undefined;
    if (isOn) showImages(body, images);
    const update = (): void => setCount(countWithheld(body));
    update();
    // After each click in the article, which may have shown an image.
    body.addEventListener('click', update);
    return () => body.removeEventListener('click', update);
  }, [body, images, isOn]);
  if (!body || count === 0) return null;
  const show = (): void => {
    showImages(body, images);
    setCount(0);
  };
  return (
    <p class="notice images-notice">
      <span dir="auto">{plural('images_withheld', count)}</span>
      <button type="button" class="button" onClick={show}>
        {message('show_images')}
      </button>
    </p>
  );
}
