import { useEffect, useRef } from 'preact/hooks';
import type { MarkRecord } from '../../utils/memory/index.ts';
import { message } from '../../utils/ui/index.ts';
import { remarksIn, type ChangedRemarks } from '../shared/mark-remarks.ts';
import { MarkFields } from '../shared/MarkFields.tsx';
import { MarkSign } from '../shared/MarkSign.tsx';

interface Props {
  mark: MarkRecord;
  /** Labels of other marks, which are offered. */
  known: readonly string[];
  save: (patch: ChangedRemarks) => void;
  remove: () => void;
  cancel: () => void;
}

/** What somebody says of a mark, to be changed. */
export function MarkEditor({ mark, known, save, remove, cancel }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const keep = (): void => {
    const changed = form.current && remarksIn(form.current, mark);
    if (changed) save(changed);
    else cancel();
  };
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
        keep();
      }}
    >
      <MarkFields
        remarks={mark}
        {...{ known }}
        signOf={(colour) => <MarkSign colour={colour} isNamed={false} />}
      />
      <p class="buttons">
        <button type="submit" class="button primary">
          {message('mark_keep')}
        </button>
        <button type="button" class="button" onClick={cancel}>
          {message('mark_cancel')}
        </button>
        <button type="button" class="button" data-action="delete-one" onClick={remove}>
          {message('mark_delete')}
        </button>
      </p>
    </form>
  );
}
