import { useRef, useState } from 'preact/hooks';
import { COLOURS, type MarkPatch, type MarkRecord } from '../../../utils/memory/index.ts';
import { message } from '../../../utils/ui/index.ts';
import { colourName, labelsFrom } from './mark-texts.ts';
import { Swatch } from './Swatch.tsx';
import { isOwnClosing, useModal } from './use-modal.ts';

interface Props {
  mark: MarkRecord;
  /** Labels of other marks, which are offered. */
  known: readonly string[];
  /** Other marks at the same place, which can be edited instead. */
  others: readonly MarkRecord[];
  /** @returns whether it has been kept */
  save: (patch: MarkPatch) => Promise<boolean>;
  remove: () => void;
  edit: (mark: MarkRecord) => void;
  close: () => void;
}

/** Colour, note and labels of a mark. Closing it keeps what was changed, but for "Cancel". */
export function MarkEditor({ mark, known, others, save, remove, edit, close }: Props) {
  const dialog = useModal();
  const form = useRef<HTMLFormElement>(null);
  const [isRefused, setRefused] = useState(false);
  const keep = async (): Promise<boolean> => {
    const patch = form.current && changesIn(form.current, mark);
    const isKept = !patch || (await save(patch));
    setRefused(!isKept);
    return isKept;
  };
  const leave = async (): Promise<void> => {
    if (await keep()) close();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void leave();
  };
  return (
    <dialog
      class="mark-editor"
      ref={dialog}
      aria-labelledby="mark-editor-title"
      onCancel={(event) => {
        event.preventDefault();
        void leave();
      }}
      onClose={(event) => isOwnClosing(event) && close()}
    >
      <h2 id="mark-editor-title">{message('mark_edit_title')}</h2>
      <blockquote class="mark-quote" data-colour={mark.colour} dir="auto">
        {mark.quote.exact}
      </blockquote>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void leave();
        }}
      >
        <fieldset class="mark-colours">
          <legend>{message('mark_field_colour')}</legend>
          {COLOURS.map((colour) => (
            <label key={colour}>
              <input
                type="radio"
                name="colour"
                value={colour}
                defaultChecked={colour === mark.colour}
              />
              <Swatch colour={colour} />
              <span>{colourName(colour)}</span>
            </label>
          ))}
        </fieldset>
        <label class="mark-field">
          <span>{message('mark_field_note')}</span>
          <textarea
            onKeyDown={press}
            name="note"
            rows={4}
            dir="auto"
            defaultValue={mark.note ?? ''}
            autofocus
          />
        </label>
        <label class="mark-field">
          <span>{message('mark_field_labels')}</span>
          <input
            name="labels"
            dir="auto"
            list="mark-labels"
            autocomplete="off"
            defaultValue={mark.labels.join(', ')}
          />
        </label>
        <datalist id="mark-labels">
          {known.map((label) => (
            <option key={label}>{label}</option>
          ))}
        </datalist>
        {isRefused && (
          <p class="mark-refused" role="alert">
            {message('mark_not_kept')}
          </p>
        )}
        <div class="mark-buttons">
          <button type="submit" class="button primary">
            {message('mark_keep')}
          </button>
          <button type="button" class="button" data-action="cancel" onClick={close}>
            {message('mark_cancel')}
          </button>
          <button type="button" class="button" data-action="delete" onClick={remove}>
            {message('mark_delete')}
          </button>
        </div>
      </form>
      {others.length > 0 && (
        <p class="mark-others">
          <span>{message('marks_here')}</span>
          {others.map((other) => (
            <button
              key={other.id}
              type="button"
              class="text-button"
              dir="auto"
              onClick={() => void keep().then((isKept) => isKept && edit(other))}
            >
              {colourName(other.colour)}: {other.quote.exact.slice(0, 60)}
            </button>
          ))}
        </p>
      )}
    </dialog>
  );
}

/** What has been changed in the form; `undefined` for nothing. */
function changesIn(form: HTMLFormElement, mark: MarkRecord): MarkPatch | undefined {
  const data = new FormData(form);
  const textOf = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const colour = COLOURS.find((one) => String(one) === textOf('colour')) ?? mark.colour;
  const note = textOf('note').replaceAll('\r\n', '\n').trim();
  const labels = labelsFrom(textOf('labels'));
  const isSame =
    colour === mark.colour &&
    note === (mark.note ?? '') &&
    JSON.stringify(labels) === JSON.stringify(mark.labels);
  return isSame ? undefined : { colour, note, labels };
}
