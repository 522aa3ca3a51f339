import { INTRODUCTION } from '../outline/index.ts';

/** A section as it is needed here. */
interface Timed {
  /** The heading's index; `INTRODUCTION` for what comes before the first. */
  index: number;
  minutes: number;
}

/** Where in the sections a moment of the reading time is. */
interface Moment {
  /** Index of the heading; `INTRODUCTION` before the first. */
  current: number;
  /** How much of that section lies before, from 0 to 1. */
  part: number;
}

/** A part of the reading time: a section, or several in a row. Both ends in minutes. */
export interface TimePart {
  index: number;
  start: number;
  end: number;
}

/**
 * Lays sections one after the other on an axis of minutes.
 *
 * @param sections all of the article, in order
 * @param isFirst tells whether a part begins with a section; others belong to the part before
 */
export function partsOfTime<T extends Timed>(
  sections: readonly T[],
  isFirst: (section: T) => boolean = () => true,
): TimePart[] {
  const parts: TimePart[] = [];
  let end = 0;
  for (const section of sections) {
    const start = end;
    end += section.minutes;
    const last = parts.at(-1);
    if (last && !isFirst(section)) last.end = end;
    else parts.push({ index: section.index, start, end });
  }
  return parts;
}

/** The minutes of reading that lie before a place. */
export function timeAt(sections: readonly Timed[], { current, part }: Moment): number {
  let sum = 0;
  for (const { index, minutes } of sections) {
    if (index >= current) return sum + (index === current ? part * minutes : 0);
    sum += minutes;
  }
  return sum;
}

/** The place before which some minutes of reading lie; the end of the last section at most. */
export function placeAt(sections: readonly Timed[], time: number): Moment {
  let place: Moment = { current: INTRODUCTION, part: 0 };
  let sum = 0;
  for (const { index, minutes } of sections) {
    // Sections without a text take no time, and so no moment is in them.
    if (minutes > 0) {
      place = { current: index, part: Math.min(Math.max((time - sum) / minutes, 0), 1) };
      if (time < sum + minutes) return place;
    }
    sum += minutes;
  }
  return place;
}
