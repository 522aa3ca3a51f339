import type { ComponentChildren } from 'preact';

interface Props {
  /** Id of the control that the label belongs to; a group of controls has none. */
  controlId?: string;
  labelId?: string;
  hintId: string;
  label: string;
  hint: string;
  children: ComponentChildren;
}

/** One setting: its name, its explanation, and its control. */
export function Field({ controlId, labelId, hintId, label, hint, children }: Props) {
  return (
    <div class="field">
      <div class="field-text">
        {controlId === undefined ? (
          <span class="field-label" id={labelId}>
            {label}
          </span>
        ) : (
          <label class="field-label" for={controlId}>
            {label}
          </label>
        )}
        <p class="field-hint" id={hintId}>
          {hint}
        </p>
      </div>
      <div class="field-control">{children}</div>
    </div>
  );
}
