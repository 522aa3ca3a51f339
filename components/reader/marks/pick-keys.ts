import { COLOURS, type MarkColour } from '../../../utils/memory/index.ts';
import type { PickStep } from './pick-units.ts';
import type { Picker } from './picker.ts';

/** What keys ask for while words are picked, other than to pick others. */
export interface PickRequests {
  mark: (colour?: MarkColour, withNote?: boolean) => void;
  quote: () => void;
  leave: () => void;
}

/** These have keys of their own. */
const ELSEWHERE = 'a, button, dialog, input, textarea, select';

/**
 * Takes the keys as long as words are picked. From the first moment on, before anything has the
 * focus: keys may follow each other fast.
 */
export function takePickKeys(picker: Picker, requests: () => PickRequests): void {
  const press = (event: KeyboardEvent): void => {
    const { target } = event;
    const isElsewhere = target instanceof Element && target.closest(ELSEWHERE) !== null;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isElsewhere && event.key !== 'Escape') return;
    if (!answer(event, picker, requests())) return;
    event.preventDefault();
    event.stopPropagation();
  };
  // Who takes the mouse selects with it.
  const point = ({ target }: PointerEvent): void => {
    if (!(target instanceof Element && target.closest('.quote-tool'))) requests().leave();
  };
  document.addEventListener('keydown', press, { signal: picker.signal, capture: true });
  document.addEventListener('pointerdown', point, { signal: picker.signal, capture: true });
}

/** @returns whether the key means something */
function answer(event: KeyboardEvent, picker: Picker, requests: PickRequests): boolean {
  const { key } = event;
  const step = stepOf(event, picker.isMirrored);
  const colour = COLOURS.find((one) => String(one) === key);
  if (step) picker.step(step);
  else if (colour) requests.mark(colour);
  else {
    const act = actOf(key, requests);
    act?.();
    return act !== undefined;
  }
  return true;
}

function actOf(key: string, { mark, quote, leave }: PickRequests): (() => void) | undefined {
  switch (key) {
    case 'Enter':
    case 'h':
      return () => mark();
    case 'n':
      return () => mark(undefined, true);
    case 'q':
      return quote;
    case 'Escape':
      return leave;
    default:
      return undefined;
  }
}

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
