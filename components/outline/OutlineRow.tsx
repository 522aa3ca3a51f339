import { useId } from 'preact/hooks';
import { message, plural } from '../../utils/ui/index.ts';
import type { ChangeKind } from '../../utils/page/changes/index.ts';
import { INTRODUCTION } from '../../utils/page/outline/index.ts';
import { MatchedText } from './MatchedText.tsx';
import type { Row } from './outline-rows.ts';

interface Props {
  row: Row;
  /** Its place among all rows. */
  index: number;
  hasParts: boolean;
  isOpen: boolean;
  /** Is it inside a folded section? */
  isHidden: boolean;
  /** Pixels from the tree's top, where rows are placed one by one. */
  top: number | undefined;
  /** Does its section lie behind? */
  isPassed: boolean;
  /** Has it changed since it was read? */
  change: ChangeKind | undefined;
  isCurrent: boolean;
  /** Is the section being read folded away in this one? */
  holdsCurrent: boolean;
  isFocused: boolean;
  /** Is its reading time shown, however short? */
  hasMinutes: boolean;
  query: string;
}

/** Does a section take about a minute or more? */
export function isLong(minutes: number): boolean {
  return minutes >= 0.75;
}

/** An entry of the outline: the heading, what folds its section, and what else is to know. */
export function OutlineRow(props: Props) {
  const {
    row,
    hasParts,
    isOpen,
    isHidden,
    top,
    isPassed,
    change,
    isCurrent,
    holdsCurrent,
    hasMinutes,
    query,
  } = props;
  const { heading, level, minutes, position, siblings } = row;
  const { depth, id, text, within } = heading;
  const asideId = useId();
  // Only headings are links; the introduction is that of the page itself.
  const isHeading = heading.index !== INTRODUCTION;
  const Entry = isHeading ? 'a' : 'span';
  const hasAside = hasMinutes || isPassed || change !== undefined || within !== undefined;
  return (
    <div
      role="none"
      class="outline-row"
      hidden={isHidden}
      data-row={props.index}
      data-level={level}
      data-holds-current={holdsCurrent}
      data-passed={isPassed}
      style={{ '--level': level - 1, top: top === undefined ? '' : `${top}px` }}
    >
      {hasParts && <span class="twisty" aria-hidden="true" />}
      <Entry
        // A heading without an address is an entry all the same: it leads to where it stands.
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
      {hasAside && <Asides id={asideId} {...{ heading, minutes, isPassed, change, hasMinutes }} />}
    </div>
  );
}

interface AsidesProps extends Pick<Props, 'isPassed' | 'change' | 'hasMinutes'> {
  id: string;
  heading: Row['heading'];
  minutes: number;
}

/** What else is to know of an entry. */
function Asides(props: AsidesProps) {
  const { id, minutes, isPassed, change, hasMinutes } = props;
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
      {hasMinutes && (
        <span class="minutes" dir="auto">
          {isLong(minutes) ? plural('minute', Math.round(minutes)) : message('minute_less')}
        </span>
      )}
      {isPassed && (
        <span class="passed">
          <span class="visually-hidden">{message('section_read')}</span>
        </span>
      )}
    </span>
  );
}
