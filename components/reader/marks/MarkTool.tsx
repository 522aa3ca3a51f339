import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { COLOURS, type MarkColour } from '../../../utils/memory/index.ts';
import { message } from '../../../utils/ui/index.ts';
import { Icon } from '../../shared/Icon.tsx';
import { moveInTools } from '../move-in-tools.ts';
import { keyShortcuts, type KeyChoice } from '../reader-keys.ts';
import { colourName } from './mark-texts.ts';
import { IMAGE } from './marked-images.ts';
import type { Picker } from './picker.ts';
import { Swatch } from './Swatch.tsx';

interface Props {
  body: HTMLElement | undefined;
  keys: KeyChoice;
  /** Set while words are picked by keyboard. */
  picker: Picker | undefined;
  /** Whether marks can be made now. */
  canMark: boolean;
  mark: (colour?: MarkColour, withNote?: boolean) => void;
  quote: () => void;
}

/** Pixels between the selection and the tool. */
const GAP = 8;

/** What can be done with the words selected in the article, beside them. */
export function MarkTool(props: Props) {
  const { body, picker, canMark, mark, quote, keys } = props;
  const place = useSelectionPlace(body);
  const tool = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (tool.current && place) putBeside(tool.current, place);
  }, [place, picker]);
  if (!place) return null;
  return (
    <section class="quote-tool" ref={tool} aria-label={message('mark_tools')}>
      <div
        role="toolbar"
        tabIndex={-1}
        aria-label={message('mark_tools')}
        // Pressing a button would clear the selection before the click.
        onPointerDown={(event) => event.preventDefault()}
        onKeyDown={moveInTools}
      >
        {picker && <Pick picker={picker} />}
        <div class="quote-buttons">
          {canMark &&
            COLOURS.map((colour) => (
              <button
                key={colour}
                type="button"
                data-action="mark"
                aria-label={message('mark_as', colourName(colour))}
                title={message('mark_as', colourName(colour))}
                aria-keyshortcuts={colour === 1 ? keyShortcuts('mark', keys) : undefined}
                onClick={() => mark(colour)}
              >
                <Swatch colour={colour} />
              </button>
            ))}
          {canMark && (
            <button type="button" data-action="note" onClick={() => mark(undefined, true)}>
              <Icon name="mark" />
              {message('mark_note')}
            </button>
          )}
          {place.hasText && (
            <button
              type="button"
              data-action="quote"
              aria-keyshortcuts={keyShortcuts('quote', keys)}
              onClick={quote}
            >
              <Icon name="quote" />
              {message('copy_quote')}
            </button>
          )}
        </div>
      </div>
    </section>
  );
}

/**
 * What has the focus while words are picked. Its role makes screen readers hand keys on; what is
 * picked is read out.
 */
function Pick({ picker }: { picker: Picker }) {
  const region = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState(picker.picked);
  useLayoutEffect(() => {
    picker.onPicked = setPicked;
    setPicked(picker.picked);
    region.current?.focus({ preventScroll: true });
  }, [picker]);
  return (
    <div
      ref={region}
      class="mark-pick"
      role="application"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application takes keys
      tabIndex={0}
      aria-label={message('mark_choose')}
      aria-describedby="mark-pick-hint"
    >
      <p id="mark-pick-hint">
        {message('mark_choose_hint')
          .split(' · ')
          .map((part) => (
            <span key={part}>{part} </span>
          ))}
      </p>
      <output class="visually-hidden">{picked.slice(0, MOST_READ_OUT)}</output>
    </div>
  );
}

/** Characters of what is picked that are read out. */
const MOST_READ_OUT = 500;

/** In pixels from the top left corner of the window. */
interface SelectionPlace {
  top: number;
  bottom: number;
  middle: number;
  hasText: boolean;
}

/** Position of the selection; `undefined` while there is none, or while it is being made. */
function useSelectionPlace(body: HTMLElement | undefined): SelectionPlace | undefined {
  const [place, setPlace] = useState<SelectionPlace>();
  useEffect(() => {
    if (!body) return undefined;
    let isPressed = false;
    const update = (): void => setPlace(isPressed ? undefined : placeIn(body));
    const press =
      (isDown: boolean) =>
      (event: Event): void => {
        // A press on the tool itself is for its buttons.
        if (event.target instanceof Element && event.target.closest('.quote-tool')) return;
        isPressed = isDown;
        // After the click, which may clear the selection.
        if (!isDown) setTimeout(update);
      };
    update();
    const left = new AbortController();
    const { signal } = left;
    document.addEventListener('selectionchange', update, { signal });
    document.addEventListener('pointerdown', press(true), { signal });
    for (const type of ['pointerup', 'pointercancel']) {
      document.addEventListener(type, press(false), { signal });
    }
    return () => left.abort();
  }, [body]);
  return place;
}

function placeIn(body: HTMLElement): SelectionPlace | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!body.contains(range.commonAncestorContainer)) return undefined;
  const hasText = selection.toString().trim() !== '';
  if (!hasText && !range.cloneContents().querySelector(IMAGE)) return undefined;
  const { top, bottom, left, right } = range.getBoundingClientRect();
  return { top, bottom, middle: (left + right) / 2, hasText };
}

/**
 * Places the tool above the selection, or below it if there is more room, or over its beginning; and
 * so that all of it is in the window.
 */
function putBeside(tool: HTMLElement, { top, bottom, middle }: SelectionPlace): void {
  const { offsetWidth: width, offsetHeight: height } = tool;
  const bar = document.querySelector('.top-bar')?.getBoundingClientRect().bottom ?? 0;
  const above = top - height - GAP;
  const below = bottom + GAP;
  const y = above >= bar ? above : below + height <= innerHeight ? below : bar + GAP;
  const most = document.documentElement.clientWidth - width - GAP;
  const x = Math.max(Math.min(middle - width / 2, most), GAP);
  tool.style.setProperty('top', `${y + scrollY}px`);
  tool.style.setProperty('left', `${x + scrollX}px`);
}
