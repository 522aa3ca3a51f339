import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useId } from 'preact/hooks';
import type { MarkColour, MarkRemarks } from '../../utils/memory/index.ts';
import { message } from '../../utils/ui/index.ts';
import { COLOURS_OF_MARKS } from './mark-colours.ts';

interface Props {
  remarks: MarkRemarks;
  /** Labels of other marks, which are offered. */
  known: readonly string[];
  /** A colour's sign, beside which its name stands. */
  signOf: (colour: MarkColour) => ComponentChildren;
}

/** The fields of a form in which colour, note and labels of a mark are changed: see `remarksIn`. */
export function MarkFields({ remarks: { colour, note = '', labels }, known, signOf }: Props) {
  const id = useId();
  return (
    <>
      <fieldset class="mark-colours">
        <legend>{message('mark_field_colour')}</legend>
        {COLOURS_OF_MARKS.map((one) => (
          <label key={one}>
            <input type="radio" name="colour" value={one} defaultChecked={one === colour} />
            {signOf(one)}
            <span>{message(`highlight_colour_${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <label class="mark-field">
        <span>{message('mark_field_note')}</span>
        <textarea
          name="note"
          rows={4}
          dir="auto"
          defaultValue={note}
          autofocus
          onKeyDown={submitAtEnter}
        />
      </label>
      <label class="mark-field">
        <span>{message('mark_field_labels')}</span>
        <input
          name="labels"
          dir="auto"
          list={`${id}-labels`}
          autocomplete="off"
          defaultValue={labels.join(', ')}
        />
      </label>
      <datalist id={`${id}-labels`}>
        {known.map((label) => (
          <option key={label}>{label}</option>
        ))}
      </datalist>
    </>
  );
}

/** In a text of several lines Enter alone begins the next. */
function submitAtEnter(event: TargetedKeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
