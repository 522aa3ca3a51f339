import { useId } from 'preact/hooks';
import { Field } from './Field.tsx';

interface Props<T extends string> {
  /** `name` shared by the radio buttons. */
  name: string;
  label: string;
  hint: string;
  choices: readonly T[];
  textOf: (choice: T) => string;
  value: T;
  onChange: (value: T) => void;
}

/** A setting with a few choices, all visible. */
export function ChoiceField<T extends string>(props: Props<T>) {
  const { name, label, hint, choices, textOf, value, onChange } = props;
  const labelId = useId();
  const hintId = useId();
  return (
    <Field {...{ labelId, hintId, label, hint }}>
      <div class="choices" role="radiogroup" aria-labelledby={labelId} aria-describedby={hintId}>
        {choices.map((choice) => (
          <label key={choice} class="choice">
            <input
              type="radio"
              name={name}
              value={choice}
              checked={choice === value}
              onChange={() => onChange(choice)}
            />
            <span>{textOf(choice)}</span>
          </label>
        ))}
      </div>
    </Field>
  );
}
