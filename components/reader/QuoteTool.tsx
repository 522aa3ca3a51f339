import { useEffect, useState } from 'preact/hooks';
import { message } from '../../utils/ui/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { keyShortcuts, type KeyChoice } from './reader-keys.ts';
import { selectedIn } from './selected.ts';

interface Props {
  body: HTMLElement | undefined;
  copyQuote: () => void;
  keys: KeyChoice;
}

/** Pixels between the selection and the button. */
const GAP = 8;

/** A button above the text selected in the article, which copies it as a quotation. */
export function QuoteTool({ body, copyQuote, keys }: Props) {
  const place = useSelectionPlace(body);
  if (!place) return null;
  return (
    <div class="quote-tool" style={{ top: `${place.top - GAP}px`, left: `${place.middle}px` }}>
      <button
        type="button"
        aria-keyshortcuts={keyShortcuts('quote', keys)}
        // Pressing the button would clear the selection before the click.
        onPointerDown={(event) => event.preventDefault()}
        onClick={copyQuote}
      >
        <Icon name="quote" />
        {message('copy_quote')}
      </button>
    </div>
  );
}

interface SelectionPlace {
  /** In pixels from the top left corner of the document. */
  top: number;
  middle: number;
}

/** Position of the selection; `undefined` while there is none, or while it is being made. */
function useSelectionPlace(body: HTMLElement | undefined): SelectionPlace | undefined {
  const [place, setPlace] = useState<SelectionPlace>();
  useEffect(() => {
    if (!body) return undefined;
    let isPressed = false;
    const update = (): void => setPlace(isPressed ? undefined : placeIn(body));
    const press = (isDown: boolean) => (): void => {
      isPressed = isDown;
      // After the click, which may clear the selection.
      if (!isDown) setTimeout(update);
    };
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
  const found = selectedIn(body);
  if (!found) return undefined;
  const { top, left, right } = found.range.getBoundingClientRect();
  return { top: top + scrollY, middle: (left + right) / 2 + scrollX };
}
