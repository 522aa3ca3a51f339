import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { COLOURS, type MarkColour } from '../../../utils/memory/index.ts';
import { message } from '../../../utils/ui/index.ts';
import { Icon } from '../../shared/Icon.tsx';
import { moveInTools } from '../move-in-tools.ts';
import { keyShortcuts, type KeyChoice } from '../reader-keys.ts';
import { colourName } from './mark-texts.ts';
import { IMAGE } from './marked-images.ts';
import type { PickStep } from './pick-units.ts';
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
  /** Ends picking. */
  leave: () => void;
}

/** Pixels between the selection and the tool. */
const GAP = 8;

/** What can be done with the words selected in the article, beside them. */
export function MarkTool(props: Props) {
  const { body, picker, canMark, mark, quote, keys, leave } = props;
  const place = useSelectionPlace(body);
  const tool = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (tool.current && place) putBeside(tool.current, place);
  }, [place, picker]);
  if (!place) return null;
  const press = (event: KeyboardEvent & { currentTarget: HTMLElement }): void => {
    if (event.key !== 'Escape' || !picker) {
      moveInTools(event);
      return;
    }
    event.preventDefault();
    leave();
  };
  return (
    <section class="quote-tool" ref={tool} aria-label={message('mark_tools')}>
      <div
        role="toolbar"
        tabIndex={-1}
        aria-label={message('mark_tools')}
        // Pressing a button would clear the selection before the click.
        onPointerDown={(event) => event.preventDefault()}
        onKeyDown={press}
      >
        {picker && <Pick {...props} picker={picker} />}
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

type PickProps = Props & { picker: Picker };

/**
 * What takes the keys while words are picked. Its role makes screen readers hand them on; what is
 * picked is read out.
 */
function Pick({ picker, mark, quote }: PickProps) {
  const region = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState(picker.picked);
  useLayoutEffect(() => region.current?.focus({ preventScroll: true }), [picker]);
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const step = stepOf(event, picker.isMirrored);
    const colour = COLOURS.find((one) => String(one) === key);
    if (step) {
      picker.step(step);
      setPicked(picker.picked);
    } else if (key === 'Enter' || key === 'h') mark();
    else if (colour) mark(colour);
    else if (key === 'n') mark(undefined, true);
    else if (key === 'q') quote();
    else return;
    event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes keys
    <div
      ref={region}
      class="mark-pick"
      role="application"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it takes keys
      tabIndex={0}
      aria-label={message('mark_choose')}
      aria-describedby="mark-pick-hint"
      onKeyDown={press}
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

/** What a key does to what is picked: sentences up and down, words along the line. */
function stepOf({ key, shiftKey }: KeyboardEvent, isMirrored: boolean): PickStep | undefined {
  const onward = isMirrored ? 'ArrowLeft' : 'ArrowRight';
  if (key === 'ArrowDown') return shiftKey ? 'more' : 'next';
  if (key === 'ArrowUp') return shiftKey ? 'less' : 'previous';
  if (key === 'Home' || key === 'End') return 'block';
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  if (key === onward) return shiftKey ? 'start_word' : 'word';
  return shiftKey ? 'start_back' : 'back';
}

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
