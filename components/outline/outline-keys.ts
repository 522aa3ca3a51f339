import { fold } from './find.ts';
import { hasParts, type Row } from './outline-rows.ts';

/** What a key does in the tree: go to a row, fold one, or unfold some. */
export type TreeStep = { go: number } | { fold: number } | { unfold: number[] };

/** State of the tree when a key is pressed. */
export interface TreeState {
  rows: readonly Row[];
  /** Indexes of the rows that are not folded away, in order. */
  shown: readonly number[];
  isOpen: readonly boolean[];
  /** Index of the row with the focus. */
  at: number;
}

/**
 * Returns what a key does, by the tree pattern of the ARIA Authoring Practices Guide; `undefined`
 * for nothing.
 *
 * @param key `KeyboardEvent.key`; with left and right arrow swapped if the text runs from right to
 * left
 */
export function stepFor(key: string, { rows, shown, isOpen, at }: TreeState): TreeStep | undefined {
  const row = rows[at];
  if (!row) return undefined;
  const place = shown.indexOf(at);
  switch (key) {
    case 'ArrowDown':
      return go(shown[place + 1]);
    case 'ArrowUp':
      return go(shown[place - 1]);
    case 'Home':
      return go(shown[0]);
    case 'End':
      return go(shown.at(-1));
    case 'ArrowRight':
      if (!hasParts(rows, at)) return undefined;
      return isOpen[at] ? go(at + 1) : { unfold: [at] };
    case 'ArrowLeft':
      return hasParts(rows, at) && isOpen[at] ? { fold: at } : go(row.parent);
    case '*':
      return { unfold: siblingsOf(rows, at) };
    default:
      return undefined;
  }
}

function go(index: number | undefined): TreeStep | undefined {
  return index === undefined || index < 0 ? undefined : { go: index };
}

function siblingsOf(rows: readonly Row[], at: number): number[] {
  return rows.flatMap(({ parent }, index) =>
    parent === rows[at]?.parent && hasParts(rows, index) ? [index] : [],
  );
}

/** Milliseconds without a letter after which a new word begins. */
const WORD_MS = 600;

/**
 * Creates a search for the next entry that begins with the letters being typed; typing one letter
 * repeatedly goes on to the next such entry.
 */
export function createTypeAhead(): (letter: string, state: TreeState, now: number) => number {
  let typed = '';
  let last = -Infinity;
  return (letter, { rows, shown, at }, now) => {
    typed = now - last > WORD_MS ? letter : typed + letter;
    last = now;
    const isRepeated = typed === letter.repeat(typed.length / letter.length);
    const wanted = fold(isRepeated ? letter : typed);
    const place = shown.indexOf(at) + (isRepeated ? 1 : 0);
    const order = [...shown.slice(place), ...shown.slice(0, place)];
    return order.find((index) => fold(rows[index]?.heading.text ?? '').startsWith(wanted)) ?? -1;
  };
}
