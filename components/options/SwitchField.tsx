import { useId } from 'preact/hooks';
import { Field } from './Field.tsx';

interface Props {
  name: string;
  label: string;
  hint: string;
  value: boolean;
  onChange: (value: boolean) => void;
}

/** A setting that is on or off. */
export function SwitchField({ name, label, hint, value, onChange }: Props) {
  const controlId = useId();
  const hintId = useId();
  return (
    <Field {...{ controlId, hintId, label, hint }}>
      <input
        type="checkbox"
        class="switch"
        id={controlId}
        name={name}
        aria-describedby={hintId}
        checked={value}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </Field>
  );
}
