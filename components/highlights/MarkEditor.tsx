import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { MarkColour, MarkRecord } from '../../utils/memory/index.ts';
import { message } from '../../utils/ui/index.ts';
import { COLOURS_OF_MARKS } from '../shared/mark-colours.ts';
import { MarkSign } from '../shared/MarkSign.tsx';

interface Props {
  mark: MarkRecord;
  save: (patch: { colour: MarkColour; note: string; labels: string[] }) => void;
  remove: () => void;
  cancel: () => void;
}

/** What somebody says of a mark, to be changed. */
export function MarkEditor({ mark, save, remove, cancel }: Props) {
  const [colour, setColour] = useState(mark.colour);
  const [note, setNote] = useState(mark.note ?? '');
  const [labels, setLabels] = useState(mark.labels.join(', '));
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return;
      // It would clear the filter, too.
      event.stopPropagation();
      cancel();
    };
    const { current } = form;
    current?.addEventListener('keydown', press);
    return () => current?.removeEventListener('keydown', press);
  });
  return (
    <form
      class="mark-editor"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        save({ colour, note: note.trim() === '' ? '' : note, labels: labels.split(/[,،、，]/) });
      }}
    >
      <fieldset>
        <legend>{message('highlight_colours')}</legend>
        {COLOURS_OF_MARKS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`${id}-colour`}
              value={one}
              checked={one === colour}
              onChange={() => setColour(one)}
            />
            <MarkSign colour={one} isNamed={false} />
            {message(`highlight_colour_${one}`)}
          </label>
        ))}
      </fieldset>
      <label class="stacked">
        {message('highlight_note')}
        <textarea
          name="note"
          rows={4}
          dir="auto"
          value={note}
          autofocus
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      <label class="stacked">
        {message('highlight_labels_field')}
        <input
          type="text"
          name="labels"
          dir="auto"
          value={labels}
          onInput={(event) => setLabels(event.currentTarget.value)}
        />
      </label>
      <p class="buttons">
        <button type="submit" class="button primary">
          {message('save')}
        </button>
        <button type="button" class="button" onClick={cancel}>
          {message('backup_cancel')}
        </button>
        <button type="button" class="button" data-action="delete-one" onClick={remove}>
          {message('highlight_delete_one')}
        </button>
      </p>
    </form>
  );
}
