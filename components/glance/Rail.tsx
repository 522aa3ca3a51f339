import { useRef, useState } from 'preact/hooks';
import { message, plural } from '../../utils/ui/index.ts';
import { partsOfTime, placeAt, timeAt, type TimePart } from '../../utils/page/holdings/index.ts';
import { wholeMinutes } from '../../utils/page/outline/index.ts';
import type { Place } from '../../utils/page/position/index.ts';
import type { Heading } from '../../utils/page/types.ts';
import type { Row } from '../outline/outline-rows.ts';
import { useGlance } from './use-holdings.ts';

interface Props {
  /** All sections of the article, its introduction first. */
  rows: readonly Row[];
}

/** With more sections than this, those of the first level alone are parts of the rail. */
const MOST_PARTS = 80;
/** Presses of an arrow key from one end to the other; at least this many minutes each. */
const STEPS = 40;
const LEAST_STEP = 0.1;
/** Milliseconds within which another step goes on from where the last one leads. */
const GOING_MS = 500;

/**
 * The reading time as a rail beside the rows: each section as high as it takes long, filled as far
 * as one has read. It is a slider that scrolls the page.
 */
export function Rail({ rows }: Props) {
  const { place, seek } = useGlance();
  const [dragged, setDragged] = useState<number>();
  const last = useRef({ to: 0, at: -Infinity });
  const sections = rows.map(({ heading }) => heading);
  const parts = partsOf(rows);
  const total = parts.at(-1)?.end ?? 0;
  if (!place || total <= 0) return null;
  const read = readUntil(sections, place, total);
  const time = dragged ?? read;
  const go = (to: number): void => {
    last.current = { to: Math.min(Math.max(to, 0), total), at: performance.now() };
    seek(placeAt(sections, last.current.to));
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isMirrored = document.documentElement.dir === 'rtl';
    // The page takes a moment to say where it is.
    const isGoing = performance.now() - last.current.at < GOING_MS;
    const from = isGoing ? last.current.to : read;
    const to = timeFor(event.key, { time: from, total, parts, isMirrored });
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  const percent = (minutes: number): string => `${(minutes / total) * 100}%`;
  return (
    <section class="rail" aria-label={message('rail')}>
      {parts.map(({ index, start, end }) => (
        <span
          key={index}
          class="rail-part"
          data-part={index}
          style={{ top: percent(start), height: percent(end - start) }}
        >
          <span class="rail-fill" style={{ height: share(time - start, end - start) }} />
        </span>
      ))}
      <input
        type="range"
        min={0}
        max={total}
        step="any"
        value={time}
        title={message('rail')}
        aria-label={message('rail')}
        aria-orientation="vertical"
        aria-valuetext={valueText(sections, time, total)}
        onInput={({ currentTarget }) => {
          setDragged(currentTarget.valueAsNumber);
          go(currentTarget.valueAsNumber);
        }}
        onChange={() => setDragged(undefined)}
        onKeyDown={press}
      />
      <span class="rail-thumb" style={{ top: percent(time) }} />
    </section>
  );
}

/** At both ends of the page all or nothing is read, whatever the line at which one reads. */
function readUntil(sections: readonly Heading[], place: Place, total: number): number {
  if (place.progress <= 0) return 0;
  return place.progress >= 1 ? total : timeAt(sections, place);
}

function partsOf(rows: readonly Row[]): TimePart[] {
  const firsts = new Set(
    rows.filter(({ level }) => level === 1).map(({ heading }) => heading.index),
  );
  const isFirst = ({ index }: Heading): boolean => rows.length <= MOST_PARTS || firsts.has(index);
  return partsOfTime(
    rows.map(({ heading }) => heading),
    isFirst,
  );
}

function share(minutes: number, all: number): string {
  return `${all > 0 ? Math.min(Math.max(minutes / all, 0), 1) * 100 : 0}%`;
}

/** The section at a time, and the minutes that are left from there. */
function valueText(sections: readonly Heading[], time: number, total: number): string {
  const { current } = placeAt(sections, time);
  const text = sections.find(({ index }) => index === current)?.text ?? '';
  const left = wholeMinutes(total - time);
  return `${text}, ${left > 0 ? plural('minute_left', left) : message('at_end')}`;
}

interface RailState {
  time: number;
  total: number;
  parts: readonly TimePart[];
  isMirrored: boolean;
}

/** The time to which a key leads; `undefined` for any other key. Its start is at the top. */
function timeFor(key: string, state: RailState): number | undefined {
  const { time, total, parts, isMirrored } = state;
  const step = Math.max(total / STEPS, LEAST_STEP);
  switch (key) {
    case 'ArrowDown':
    case isMirrored ? 'ArrowLeft' : 'ArrowRight':
      return time + step;
    case 'ArrowUp':
    case isMirrored ? 'ArrowRight' : 'ArrowLeft':
      return time - step;
    case 'PageDown':
      return parts.find(({ start }) => start > time + 0.01)?.start ?? total;
    case 'PageUp':
      return parts.findLast(({ start }) => start < time - 0.05)?.start ?? 0;
    case 'Home':
      return 0;
    case 'End':
      return total;
    default:
      return undefined;
  }
}
