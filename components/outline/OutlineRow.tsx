import { useId } from 'preact/hooks';
import { message, plural } from '../../utils/ui/index.ts';
import type { ChangeKind } from '../../utils/page/changes/index.ts';
import { INTRODUCTION } from '../../utils/page/outline/index.ts';
import { MatchedText } from './MatchedText.tsx';
import type { Row } from './outline-rows.ts';

interface Props {
  row: Row;
  /** Index among all rows. */
  index: number;
  hasParts: boolean;
  isOpen: boolean;
  /** Whether it is inside a folded section. */
  isHidden: boolean;
  /** Pixels from the top of the tree, if rows are placed by themselves. */
  top: number | undefined;
  /** Whether its section has been passed. */
  isPassed: boolean;
  /** What has changed in it since the last reading, or in parts of it that are folded away. */
  change: ChangeKind | 'inside' | undefined;
  /** How many marks are in it. */
  marks: number;
  /** Whether it is chosen for the minutes that one has. */
  isLit: boolean;
  isCurrent: boolean;
  /** Whether the section being read is folded away in this one. */
  holdsCurrent: boolean;
  isFocused: boolean;
  /** Whether its reading time is shown even if it is short. */
  hasMinutes: boolean;
  query: string;
}

/** Tells whether a section takes about a minute or more. */
export function isLong(minutes: number): boolean {
  return minutes >= 0.75;
}

/** One entry of the outline: the heading, its fold button, and notes such as the reading time. */
export function OutlineRow(props: Props) {
  const { row, hasParts, isOpen, isHidden, top, isCurrent, holdsCurrent, query } = props;
  const { isPassed, change, marks, isLit, hasMinutes } = props;
  const { heading, level, minutes, position, siblings } = row;
  const { depth, id, text, within } = heading;
  const notes = { isPassed, isLit, change, marks, hasMinutes };
  const asideId = useId();
  // Only headings have addresses; the introduction has that of the page.
  const isHeading = heading.index !== INTRODUCTION;
  const Entry = isHeading ? 'a' : 'span';
  const hasAside = within !== undefined || Object.values(notes).some(Boolean);
  return (
    <div
      role="none"
      class="outline-row"
      hidden={isHidden}
      data-row={props.index}
      data-level={level}
      data-holds-current={holdsCurrent}
      data-passed={isPassed}
      data-lit={isLit || undefined}
      style={{ '--level': level - 1, top: top === undefined ? '' : `${top}px` }}
    >
      {hasParts && <span class="twisty" aria-hidden="true" />}
      <Entry
        // A heading without an id is an entry as well: choosing it jumps to its position.
        {...(id !== undefined && { href: `#${id}` })}
        {...(isHeading
          ? { 'data-depth': depth, 'data-index': heading.index }
          : { 'data-introduction': true })}
        role="treeitem"
        tabIndex={props.isFocused ? 0 : -1}
        dir="auto"
        aria-level={level}
        aria-posinset={position}
        aria-setsize={siblings}
        aria-expanded={hasParts ? isOpen : undefined}
        aria-current={isCurrent ? 'location' : undefined}
        aria-describedby={hasAside ? asideId : undefined}
      >
        <MatchedText text={text} query={query} />
      </Entry>
      {hasAside && <Asides id={asideId} {...{ heading, minutes }} {...notes} />}
    </div>
  );
}

interface AsidesProps extends Pick<
  Props,
  'isPassed' | 'isLit' | 'change' | 'marks' | 'hasMinutes'
> {
  id: string;
  heading: Row['heading'];
  minutes: number;
}

/**
 * Notes beside an entry: its closed panel, its marks, its reading time, whether it has been passed or
 * has changed.
 */
function Asides(props: AsidesProps) {
  const { id, minutes, isPassed, isLit, change, marks, hasMinutes } = props;
  const { within } = props.heading;
  return (
    <span class="asides" id={id}>
      {within !== undefined && (
        <span class="within">
          <span class="visually-hidden">{message('in_panel', within)}</span>
          <bdi aria-hidden="true">{within}</bdi>
        </span>
      )}
      {change !== undefined && change !== 'gone' && (
        <span class="change" data-kind={change} dir="auto">
          {message(`change_${change}`)}
        </span>
      )}
      {marks > 0 && (
        <span class="marked" data-count={marks}>
          <span class="visually-hidden">{plural('highlight', marks)}</span>
          <span aria-hidden="true">{marks}</span>
        </span>
      )}
      {hasMinutes && (
        <span class="minutes" dir="auto">
          {isLong(minutes) ? plural('minute', Math.round(minutes)) : message('minute_less')}
        </span>
      )}
      {isLit && <span class="visually-hidden">{message('spare_lit')}</span>}
      {isPassed && (
        <span class="passed">
          <span class="visually-hidden">{message('section_read')}</span>
        </span>
      )}
    </span>
  );
}
