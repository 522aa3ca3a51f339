import type { RefObject } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { plural } from '../../utils/ui/index.ts';
import { heldIn, type SectionHoldings } from '../../utils/page/holdings/index.ts';
import { placePeek } from './place-peek.ts';
import { type Resting, useResting } from './use-resting.ts';
import { useGlance, useHoldings } from './use-holdings.ts';

interface Props {
  /** What scrolls the rows. */
  scroller: RefObject<HTMLElement | null>;
}

/** Pixels at both sides of a peek, and the most that it is wide. */
const SIDE = 8;
const MOST_WIDTH = 380;

/**
 * Shows a section's first sentence and what it holds while pointer or focus rest on its row. It is
 * in the top layer, so that the list stays as it is.
 */
export function Peek({ scroller }: Props) {
  const id = useId();
  const peek = useRef<HTMLDivElement>(null);
  const resting = useResting(scroller, peek);
  const { article } = useGlance();
  const known = useHoldings(resting !== undefined);
  const held =
    resting && typeof known === 'object'
      ? heldIn(known, article.headings, resting.index)
      : undefined;
  const parts = held ? partsIn(held) : '';
  const isShown = held !== undefined && (held.sentence !== '' || parts !== '');
  useLayoutEffect(() => {
    const { current: element } = peek;
    const { current: list } = scroller;
    if (!isShown || !resting || !element || !list) return undefined;
    const place = (): void => show(element, list, resting);
    const undescribe = describe(resting.entry, id);
    place();
    // Firefox's popup changes its size now and then.
    addEventListener('resize', place);
    return () => {
      removeEventListener('resize', place);
      undescribe();
    };
  }, [isShown, resting, held?.sentence, parts]);
  return (
    <div class="peek" id={id} role="tooltip" popover="manual" ref={peek} hidden={!isShown}>
      {held && held.sentence !== '' && (
        <p class="peek-sentence" lang={article.lang} dir="auto">
          {held.sentence}
        </p>
      )}
      {parts !== '' && (
        <p class="peek-parts" dir="auto">
          {parts}
        </p>
      )}
    </div>
  );
}

function partsIn({ code, tables, images }: SectionHoldings): string {
  const counts = [
    ['holds_code', code],
    ['holds_table', tables],
    ['holds_image', images],
  ] as const;
  return counts
    .filter(([, count]) => count > 0)
    .map(([key, count]) => plural(key, count))
    .join(' · ');
}

function show(peek: HTMLElement, list: HTMLElement, { row, isFromAbove }: Resting): void {
  const around = list.getBoundingClientRect();
  const edges = row.getBoundingClientRect();
  peek.style.maxHeight = '';
  peek.style.width = `${Math.min(around.width - 2 * SIDE, MOST_WIDTH)}px`;
  peek.showPopover();
  const seen = {
    top: Math.max(edges.top, around.top),
    bottom: Math.min(edges.bottom, around.bottom),
  };
  const wanted = peek.getBoundingClientRect();
  const place = placePeek(seen, wanted.height, innerHeight, isFromAbove);
  if (!place) {
    peek.hidePopover();
    return;
  }
  const isRightToLeft = getComputedStyle(list).direction === 'rtl';
  peek.style.left = `${isRightToLeft ? around.right - SIDE - wanted.width : around.left + SIDE}px`;
  peek.style.top = `${place.top}px`;
  peek.style.maxHeight = `${place.height}px`;
}

/** Names the peek as a description of the entry, beside those that it has. */
function describe(entry: Element, id: string): () => void {
  const others = (): string[] =>
    (entry.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one && one !== id);
  entry.setAttribute('aria-describedby', [...others(), id].join(' '));
  return () => {
    const left = others();
    if (left.length === 0) entry.removeAttribute('aria-describedby');
    else entry.setAttribute('aria-describedby', left.join(' '));
  };
}
