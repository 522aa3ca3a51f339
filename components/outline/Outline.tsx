import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { message } from '../../utils/ui/index.ts';
import { INTRODUCTION } from '../../utils/page/outline/index.ts';
import type { ChangeKind } from '../../utils/page/changes/index.ts';
import type { Heading } from '../../utils/page/types.ts';
import { ROW_HEIGHT, useDrawnRows } from '../hooks/use-drawn-rows.ts';
import { isUntouched } from '../hooks/use-first-focus.ts';
import { useInView } from '../hooks/use-in-view.ts';
import { createTypeAhead, stepFor, type TreeState } from './outline-keys.ts';
import { foldKey, hasParts, openRows, shownFor, shownRows, toRows } from './outline-rows.ts';
import type { Folds, Row } from './outline-rows.ts';
import { isLong, OutlineRow } from './OutlineRow.tsx';
import { RowTools } from './RowTools.tsx';

export type Choose = (heading: Heading, event: MouseEvent | KeyboardEvent) => void;

interface Props {
  /** Those of the article, and its introduction before them. */
  headings: Heading[];
  /** Index of the heading whose section is being read; undefined where nobody can tell. */
  current: number | undefined;
  /** What stands before the heading of this index lies behind; -1: nothing does. */
  passed: number;
  /** What has changed since it was read, by the headings' indexes. */
  changes: ReadonlyMap<number, ChangeKind> | undefined;
  /** What the headings were narrowed by; then nothing is folded. */
  query: string;
  folds: Folds;
  onFold: (changed: Folds) => void;
  dir: 'ltr' | 'rtl';
  /** Are only the rows in sight drawn, since there are so many? */
  isPartial: boolean;
  /** What scrolls the outline. */
  scroller: RefObject<HTMLElement | null>;
  choose: Choose;
  copy: (heading: Heading, asMarkdown: boolean) => void;
  copySection: (heading: Heading) => void;
}

const MIRRORED: Record<string, string> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** The contents of an article as a tree; choosing an entry goes to its section. */
export function Outline(props: Props) {
  const { headings, current, passed, changes, query, folds, onFold, dir, isPartial, scroller } =
    props;
  const { choose, copy, copySection } = props;
  const rows = useMemo(() => toRows(headings), [headings]);
  const rowOf = (index: number | undefined): number =>
    rows.findIndex((row) => row.heading.index === index);
  const reading = rowOf(current);
  const isOpen = useMemo(
    () => (query === '' ? openRows(rows, folds, reading) : rows.map(() => true)),
    [rows, folds, reading, query],
  );
  const shown = useMemo(() => shownRows(rows, isOpen), [rows, isOpen]);
  const [focused, setFocused] = useState<number>();
  const at = shownFor(rows, isOpen, Math.max(rowOf(focused) < 0 ? reading : rowOf(focused), 0));
  const nav = useRef<HTMLElement>(null);
  const { from, to } = useDrawnRows(scroller, shown.length, isPartial);
  const placeOfReading = shown.indexOf(reading < 0 ? -1 : shownFor(rows, isOpen, reading));
  useInView(scroller, nav, placeOfReading, isPartial ? ROW_HEIGHT : undefined);

  // Of what is found, a section's parts are missing, and with them their minutes.
  const hasMinutes =
    query === '' && rows.some(({ level, minutes }) => level === 1 && isLong(minutes));
  const isMoving = useRef(false);
  useLayoutEffect(() => {
    const isTaken = isMoving.current || isUntouched();
    const row = isTaken ? nav.current?.querySelector<HTMLElement>('[tabindex="0"]') : undefined;
    // Giving it what it has makes the browser work out all styles at once.
    if (row !== document.activeElement) row?.focus();
    isMoving.current = false;
  });
  const go = (row: number): void => {
    isMoving.current = true;
    setFocused(rows[row]?.heading.index);
  };
  const fold = (indexes: number[], isOpened: boolean): void =>
    onFold(
      Object.fromEntries(
        indexes.flatMap((index) => {
          const row = rows[index];
          return row ? [[foldKey(row.heading), isOpened] as const] : [];
        }),
      ),
    );

  const [typeAhead] = useState(createTypeAhead);
  const state: TreeState = { rows, shown, isOpen, at };
  /** Moves focus or folds, where a key is for that. */
  const move = (key: string, now: number): boolean => {
    const step = isLetter(key)
      ? { go: typeAhead(key, state, now) }
      : stepFor(dir === 'rtl' ? (MIRRORED[key] ?? key) : key, state);
    if (!step) return false;
    if ('unfold' in step) fold(step.unfold, true);
    else if ('fold' in step) fold([step.fold], false);
    else if (step.go >= 0) go(step.go);
    return true;
  };
  const press = (event: KeyboardEvent): void => {
    const heading = rows[at]?.heading;
    const isCommand = event.ctrlKey || event.metaKey;
    if (!heading) return;
    if (event.key === 'Enter' || event.key === ' ') choose(heading, event);
    else if (isCommand && event.code === 'KeyC') copy(heading, event.altKey || event.shiftKey);
    // A Mac puts its windows away with Command and M.
    else if (event.ctrlKey && event.code === 'KeyM') copySection(heading);
    else if (isCommand || event.altKey || !move(event.key, event.timeStamp)) return;
    event.preventDefault();
  };
  const click = (event: MouseEvent): void => {
    const { row, isTwisty } = targetOf(event);
    const heading = rows[row]?.heading;
    if (isTwisty) fold([row], !isOpen[row]);
    else if (heading) choose(heading, event);
  };

  const places = useMemo(() => new Map(shown.map((row, place) => [row, place])), [shown]);
  const drawn = isPartial ? shown.slice(from, to) : rows.map((_row, index) => index);
  // What has focus is drawn wherever it is, or the focus would be lost.
  if (isPartial && !drawn.includes(at)) drawn.push(at);
  return (
    <nav class="outline" aria-label={message('contents')} dir={dir} ref={nav}>
      <div
        role="tree"
        tabIndex={-1}
        aria-label={message('contents')}
        class={rows.some((_row, index) => hasParts(rows, index)) ? 'tree has-parts' : 'tree'}
        style={isPartial ? { blockSize: `${shown.length * ROW_HEIGHT}px` } : {}}
        data-partial={isPartial}
        onClick={click}
        onKeyDown={press}
        onFocusIn={(event) =>
          !isUntouched() && setFocused(rows[targetOf(event).row]?.heading.index)
        }
      >
        {drawn.map((index) => {
          const row = rows[index];
          const place = places.get(index);
          return (
            row && (
              <OutlineRow
                key={row.heading.index}
                row={row}
                index={index}
                hasParts={hasParts(rows, index)}
                isOpen={isOpen[index] === true}
                isHidden={place === undefined}
                top={isPartial && place !== undefined ? place * ROW_HEIGHT : undefined}
                change={changes?.get(row.heading.index)}
                isPassed={row.heading.index < passed}
                isCurrent={index === reading}
                holdsCurrent={index !== reading && place === placeOfReading}
                isFocused={index === at}
                hasMinutes={hasMinutes && row.level === 1 && !isEmptyTop(row)}
                query={query}
              />
            )
          );
        })}
      </div>
      <RowTools nav={nav} headings={headings} copy={copy} copySection={copySection} />
    </nav>
  );
}

/** The title of an article that begins with its first heading, or was kept before that was told. */
function isEmptyTop({ heading: { index, words } }: Row): boolean {
  return index === INTRODUCTION && words === 0;
}

/** What type-ahead is for: `/` leads to the filter, `*` unfolds, a space chooses. */
function isLetter(key: string): boolean {
  return /^[^/* ]$/u.test(key);
}

/** The row that something happened in, and whether it was what folds it. */
function targetOf({ target }: Event): { row: number; isTwisty: boolean } {
  const element = target as Element;
  const row = element.closest<HTMLElement>('.outline-row')?.dataset['row'];
  return { row: Number(row ?? -1), isTwisty: element.matches('.twisty') };
}
