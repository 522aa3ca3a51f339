import { useRef, useState } from 'preact/hooks';
import type { MarkPatch, MarkRecord } from '../../../utils/memory/index.ts';
import { message } from '../../../utils/ui/index.ts';
import { remarksIn } from '../../shared/mark-remarks.ts';
import { MarkFields } from '../../shared/MarkFields.tsx';
import { colourName } from './mark-texts.ts';
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
    const patch = form.current && remarksIn(form.current, mark);
    const isKept = !patch || (await save(patch));
    setRefused(!isKept);
    return isKept;
  };
  const leave = async (): Promise<void> => {
    if (await keep()) close();
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
        <MarkFields remarks={mark} {...{ known }} signOf={(colour) => <Swatch colour={colour} />} />
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
