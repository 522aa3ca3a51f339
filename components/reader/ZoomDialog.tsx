import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../../utils/ui/index.ts';

interface Props {
  image: HTMLImageElement;
  close: () => void;
}

/** An image at the size of the window; a click or Escape closes it. */
export function ZoomDialog({ image, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), [image]);
  const isDrawing = image.closest('[data-drawing]') !== null;
  return (
    <dialog ref={dialog} class="zoom" aria-label={image.alt || message('image')} onClose={close}>
      <button
        type="button"
        class="zoom-close"
        aria-label={message('close')}
        onClick={() => dialog.current?.close()}
      >
        <img
          src={image.src}
          alt={image.alt}
          data-drawing={isDrawing || undefined}
          data-ground={image.dataset['ground']}
        />
      </button>
    </dialog>
  );
}
