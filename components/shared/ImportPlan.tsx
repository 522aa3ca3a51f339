import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { message } from '../../utils/ui/index.ts';

interface Props {
  class: string;
  /** What the file would change. */
  children: ComponentChildren;
  /** Asks whether to bring back what has been forgotten since; undefined where nothing has. */
  forgotten: string | undefined;
  /** Label of the button that does it, and what tests know it by. */
  label: string;
  action: string;
  go: (withForgotten: boolean) => void;
  cancel: () => void;
}

/** What a file would change, before anything is done. */
export function ImportPlan(props: Props) {
  const { children, forgotten, label, action, go, cancel } = props;
  const [withForgotten, setWithForgotten] = useState(false);
  return (
    <div class={props.class}>
      {children}
      {forgotten !== undefined && (
        <label>
          <input
            type="checkbox"
            checked={withForgotten}
            onChange={(event) => setWithForgotten(event.currentTarget.checked)}
          />
          <span>{forgotten}</span>
        </label>
      )}
      <div class="buttons">
        <button
          type="button"
          class="button primary"
          data-action={action}
          onClick={() => go(withForgotten)}
        >
          {label}
        </button>
        <button type="button" class="button" onClick={cancel}>
          {message('backup_cancel')}
        </button>
      </div>
    </div>
  );
}

/** Numbers of records, as messages have them: new, to update, known. */
export function countsOf(counts: { added: number; updated: number; skipped: number }): string[] {
  return [counts.added, counts.updated, counts.skipped].map(String);
}
