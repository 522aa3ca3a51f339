import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A dialog that is open as long as it is drawn; then the focus is where it was before. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const own = dialog.current;
    own?.showModal();
    return () => own?.close();
  }, []);
  return dialog;
}

/** Did the user close it, and not the page, which has drawn it no longer? */
export function isOwnClosing({ currentTarget }: Event): boolean {
  return currentTarget instanceof Element && currentTarget.isConnected;
}
