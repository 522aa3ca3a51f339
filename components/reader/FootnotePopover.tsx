import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../../utils/ui/index.ts';
import type { ImageLoader } from './load-images.ts';

/** A footnote that is shown beside its reference. */
export interface ShownNote {
  reference: HTMLElement;
  note: HTMLElement;
}

interface Props {
  shown: ShownNote;
  images: ImageLoader;
  close: () => void;
  go: (element: HTMLElement) => void;
}

/** Pixels kept free around the popover. */
const MARGIN = 12;

/** Shows a footnote beside its reference. The browser closes it on Escape and on clicks outside. */
export function FootnotePopover({ shown: { reference, note }, images, close, go }: Props) {
  const popover = useRef<HTMLDialogElement>(null);
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = popover.current;
    if (!box || !text.current) return;
    text.current.replaceChildren(...copyOf(note));
    box.showPopover();
    images.watch([text.current]);
    putBeside(box, reference);
    box.focus();
  }, [reference, note]);
  return (
    <dialog
      ref={popover}
      class="footnote"
      popover="auto"
      tabIndex={-1}
      aria-label={message('footnote', reference.textContent)}
      onToggle={(event) => {
        if (event.newState === 'closed') close();
      }}
    >
      <div
        class="prose"
        ref={text}
        lang={note.closest('[lang]')?.getAttribute('lang') ?? ''}
        dir={getComputedStyle(note).direction === 'rtl' ? 'rtl' : 'ltr'}
      />
      <button
        type="button"
        onClick={() => {
          popover.current?.hidePopover();
          go(note);
        }}
      >
        {message('go_to_footnote')}
      </button>
    </dialog>
  );
}

/** A copy of the note's content, without the ids that are on the page already. */
function copyOf(note: HTMLElement): Node[] {
  const copy = note.cloneNode(true) as HTMLElement;
  for (const back of copy.querySelectorAll('[data-footnote-backref]')) back.remove();
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  return [...copy.childNodes];
}

/** Places the box below the reference, or above it if there is more room. */
function putBeside(box: HTMLElement, reference: HTMLElement): void {
  const { top, bottom, left } = reference.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = box;
  const isAbove = bottom + offsetHeight + MARGIN > innerHeight && top > innerHeight - bottom;
  const y = isAbove ? top - offsetHeight - MARGIN / 2 : bottom + MARGIN / 2;
  const x = Math.min(Math.max(left - MARGIN, MARGIN), innerWidth - offsetWidth - MARGIN);
  box.style.setProperty('top', `${Math.max(y, MARGIN)}px`);
  box.style.setProperty('left', `${x}px`);
}
