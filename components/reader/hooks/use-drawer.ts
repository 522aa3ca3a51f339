import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** State of the contents drawer. */
export interface Drawer {
  element: RefObject<HTMLDivElement | null>;
  isOpen: boolean;
  toggle: () => void;
  close: () => void;
  /** @returns whether there was a closed drawer */
  openWhereClosed: () => boolean;
}

/** The contents as a drawer, for windows without room for them beside the text. */
export function useDrawer(): Drawer {
  const element = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  // Before it is painted, so that it can be closed as soon as it is visible.
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    element.current?.querySelector('input')?.focus();
    const left = new AbortController();
    const { signal } = left;
    const close = (event: Event): void => {
      const isOutside = !element.current?.contains(event.target as Node);
      const isButton = (event.target as Element).closest('.contents-button') !== null;
      if (isOutside && !isButton) setOpen(false);
    };
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) setOpen(false);
    };
    document.addEventListener('pointerdown', close, { signal });
    document.addEventListener('focusin', close, { signal });
    document.addEventListener('keydown', press, { signal });
    return () => left.abort();
  }, [isOpen]);
  return {
    element,
    isOpen,
    toggle: () => setOpen(!isOpen),
    close: () => setOpen(false),
    openWhereClosed: () => {
      const isShown = element.current?.checkVisibility({ visibilityProperty: true }) ?? true;
      if (!isShown) setOpen(true);
      return !isShown;
    },
  };
}
