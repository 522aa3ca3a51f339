import type { ComponentChildren } from 'preact';

interface Props {
  /** Of the control that the label is for; a group of controls has none. */
  controlId?: string;
  labelId?: string;
  hintId: string;
  label: string;
  hint: string;
  children: ComponentChildren;
}

/** A setting: what it is called, what it does, and its control. */
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
