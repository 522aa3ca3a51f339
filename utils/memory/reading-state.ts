import { INTRODUCTION } from '../page/outline/index.ts';
import { sectionOfPlace, type HeadingMark, type ReadingPlace } from '../page/text/index.ts';
import { isRead, placeOf, type PostRecord } from './post-record.ts';

/** What a record says of an article whose outline is known. */
export interface ReadingState {
  isRead: boolean;
  /** Everything before the heading with this index has been passed; -1 if nothing has. */
  passed: number;
  /** Where one is to go on. */
  place?: ReadingPlace;
  /** Index of the section's heading, -1 before the first; none where the section has gone. */
  section?: number;
}

export function readingState(
  record: PostRecord | undefined,
  headings: readonly HeadingMark[],
): ReadingState {
  if (record && isRead(record)) return { isRead: true, passed: headings.length };
  const place = placeOf(record);
  if (!place) return { isRead: false, passed: INTRODUCTION };
  const section = sectionOfPlace(headings, place);
  const passed = section ?? INTRODUCTION;
  return { isRead: false, passed, place, ...(section !== undefined && { section }) };
}

/** What a record says of a post of which no more than its address is known. */
export type PostState =
  | { kind: 'unread' | 'read' }
  | { kind: 'begun'; /** 0 to 1. */ progress: number };

export function postState(record: PostRecord | undefined): PostState {
  if (record && isRead(record)) return { kind: 'read' };
  const place = placeOf(record);
  return place ? { kind: 'begun', progress: place.progress } : { kind: 'unread' };
}

/** The place of somebody of whom only the section is known, and how far in it. */
export function placeInSection(
  heading: HeadingMark | undefined,
  part: number,
  progress: number,
): ReadingPlace {
  return {
    ...(heading && {
      heading: {
        ...(heading.id !== undefined && { id: heading.id }),
        text: heading.text,
        depth: heading.depth,
      },
    }),
    block: { print: 0, start: '', nth: 0 },
    part: 0,
    sectionPart: part,
    progress,
    view: 'page',
    at: Date.now(),
  };
}
