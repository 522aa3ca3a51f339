import type { MarkColour, MarkRecord } from '../../../utils/memory/index.ts';
import { formatList, message } from '../../../utils/ui/index.ts';
import type { MarkLook } from './paint-marks.ts';

/** The colour's name. */
export function colourName(colour: MarkColour): string {
  return message(`highlight_colour_${colour}`);
}

/** How a mark looks in the article, and what assistive technology says of it. */
export function lookOf(mark: MarkRecord, number: number | undefined): MarkLook {
  const { colour, note, labels, kind } = mark;
  const parts = [
    kind === 'section' ? message('mark_of_section') : '',
    colourName(colour),
    note === undefined ? '' : message('mark_has_note', note),
    labels.length > 0 ? message('mark_has_labels', formatList(labels)) : '',
  ];
  return {
    colour,
    description: parts.filter(Boolean).join('. '),
    named: message('mark_is_marked'),
    hasNote: note !== undefined || labels.length > 0,
    number,
  };
}
