import { useState } from 'preact/hooks';
import type { MarkRecord } from '../../utils/memory/index.ts';
import { message, plural } from '../../utils/ui/index.ts';
import { exportMarks, MARK_FORMATS, type MarkFormat } from './export-marks.ts';

interface Props {
  /** Those that are selected; where none are, all that are shown. */
  marks: readonly MarkRecord[];
  /** How many are selected. */
  count: number;
  isAll: boolean;
  selectAll: (isWanted: boolean) => void;
  remove: () => void;
}

/** What can be done with many marks at once. */
export function SelectionTools({ marks, count, isAll, selectAll, remove }: Props) {
  const [format, setFormat] = useState<MarkFormat>('markdown');
  const isNone = count === 0;
  return (
    <div class="selection-tools">
      <label class="select-all">
        <input
          type="checkbox"
          checked={isAll}
          indeterminate={count > 0 && !isAll}
          onChange={(event) => selectAll(event.currentTarget.checked)}
        />
        {message('highlights_select_all')}
      </label>
      <output>{!isNone && message('highlights_selected', plural('highlight', count))}</output>
      <button
        type="button"
        class="button"
        data-action="delete"
        aria-disabled={isNone}
        onClick={() => !isNone && remove()}
      >
        {message('highlights_delete')}
      </button>
      <span class="export">
        <select
          name="format"
          aria-label={message('highlights_format')}
          value={format}
          onChange={({ currentTarget: { value } }) => {
            const known = MARK_FORMATS.find(({ id }) => id === value);
            if (known) setFormat(known.id);
          }}
        >
          {MARK_FORMATS.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="button"
          data-action="export"
          onClick={() => void exportMarks(marks, format)}
        >
          {message('highlights_export')}
        </button>
      </span>
    </div>
  );
}
