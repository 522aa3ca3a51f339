import type { ComponentChildren, RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { message } from '../../utils/ui/index.ts';
import { INTRODUCTION } from '../../utils/page/outline/index.ts';
import type { ChangeKind } from '../../utils/page/changes/index.ts';
import type { Heading } from '../../utils/page/types.ts';
import { ROW_HEIGHT, useDrawnRows } from '../hooks/use-drawn-rows.ts';
import { useInView } from '../hooks/use-in-view.ts';
import { changeOf, hasParts, shownFor } from './outline-rows.ts';
import type { Folds, Row } from './outline-rows.ts';
import { isLong, OutlineRow } from './OutlineRow.tsx';
import { RowTools } from './RowTools.tsx';
import { useOutlineInput, type HeadingActions } from './use-outline-input.ts';
import { useOutlineTree } from './use-outline-tree.ts';

interface Props extends HeadingActions {
  /** The article's headings, with its introduction first. */
  headings: Heading[];
  /** Index of the heading whose section is being read; `undefined` if unknown. */
  current: number | undefined;
  /** Everything before the heading with this index has been passed; -1 if nothing has. */
  passed: number;
  /** What has changed since the last reading, by index of the heading. */
  changes: ReadonlyMap<number, ChangeKind> | undefined;
  /** How many marks there are in it, by index of the heading. */
  marks: ReadonlyMap<number, number> | undefined;
  /** Sections chosen for some minutes, by index of the heading. */
  lit?: ReadonlySet<number> | undefined;
  /** The filter; while it is not empty, nothing is folded. */
  query: string;
  folds: Folds;
  onFold: (changed: Folds) => void;
  dir: 'ltr' | 'rtl';
  /** Whether only visible rows are drawn, since there are so many. */
  isPartial: boolean;
  /** The element that scrolls the outline. */
  scroller: RefObject<HTMLElement | null>;
  /** What belongs to the rows and is no row. */
  children?: ComponentChildren;
}

/**
 * The headings of an article as a tree (ARIA tree pattern); choosing an entry goes to its section.
 */
export function Outline(props: Props) {
  const { headings, passed, changes, marks, query, dir, isPartial, scroller, copy, copySection } =
    props;
  const nav = useRef<HTMLElement>(null);
  const tree = useOutlineTree(props, nav);
  const { rows, isOpen, shown, at, reading } = tree;
  const input = useOutlineInput(tree, dir, props);
  const placeOfReading = shown.indexOf(reading < 0 ? -1 : shownFor(rows, isOpen, reading));
  const { from, to, isFirst } = useDrawnRows(scroller, shown.length, isPartial, placeOfReading);
  useInView(scroller, nav, placeOfReading, isPartial ? ROW_HEIGHT : undefined);

  // A filtered list lacks parts of sections, and so their minutes.
  const hasMinutes =
    query === '' && rows.some(({ level, minutes }) => level === 1 && isLong(minutes));
  const places = useMemo(() => new Map(shown.map((row, place) => [row, place])), [shown]);
  const drawn = isPartial
    ? shown.slice(from, to)
    : rows.slice(0, shown[to]).map((_row, index) => index);
  // The row with the focus is always drawn, otherwise the focus would be lost.
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
        aria-busy={isFirst}
        {...input}
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
                change={changeOf(rows, index, isOpen[index] === true, changes)}
                marks={marks?.get(row.heading.index) ?? 0}
                isPassed={row.heading.index < passed && changes?.get(row.heading.index) !== 'new'}
                isLit={props.lit?.has(row.heading.index) === true}
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
      {props.children}
    </nav>
  );
}

/**
 * The introduction of an article that begins with its first heading, or was kept by an older
 * version.
 */
function isEmptyTop({ heading: { index, words } }: Row): boolean {
  return index === INTRODUCTION && words === 0;
}
