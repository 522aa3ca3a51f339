import type { MarkColour, MarkRemarks } from '../../utils/memory/index.ts';
import { COLOURS_OF_MARKS } from './mark-colours.ts';

/** What can be changed of a mark; an empty note takes it away. */
export interface ChangedRemarks {
  colour: MarkColour;
  note: string;
  labels: string[];
}

/** What has been changed in a form of `MarkFields`; undefined for nothing. */
export function remarksIn(form: HTMLFormElement, before: MarkRemarks): ChangedRemarks | undefined {
  const data = new FormData(form);
  const textOf = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const colour = COLOURS_OF_MARKS.find((one) => String(one) === textOf('colour')) ?? before.colour;
  const { note: said = '' } = before;
  const written = unixLines(textOf('note'));
  const note = written === unixLines(said) ? said : written.trim();
  const typed = textOf('labels');
  // A label may have a comma in it, from elsewhere: who does not touch the field keeps it.
  const labels = typed === before.labels.join(', ') ? before.labels : labelsFrom(typed);
  const isSame =
    colour === before.colour &&
    note === said &&
    JSON.stringify(labels) === JSON.stringify(before.labels);
  return isSame ? undefined : { colour, note, labels };
}

function unixLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** Labels as they are typed: parted by commas. */
export function labelsFrom(typed: string): string[] {
  const labels = typed.split(/[,،、，;؛]/).map((label) => label.trim());
  return [...new Set(labels)].filter((label) => label !== '');
}
