import { useId } from 'preact/hooks';
import { message } from '../../utils/ui/index.ts';
import type { HeadingDepth } from '../../utils/page/types.ts';
import { Field } from './Field.tsx';

const LEVELS: readonly HeadingDepth[] = [6, 5, 4, 3, 2, 1];

interface Props {
  value: HeadingDepth;
  onChange: (value: HeadingDepth) => void;
}

/** The setting for the deepest level of headings in the outline. */
export function DeepestField({ value, onChange }: Props) {
  const controlId = useId();
  const hintId = useId();
  return (
    <Field
      {...{ controlId, hintId }}
      label={message('field_deepest')}
      hint={message('deepest_hint')}
    >
      <select
        id={controlId}
        name="deepest"
        aria-describedby={hintId}
        value={value}
        onChange={(event) => onChange(Number(event.currentTarget.value) as HeadingDepth)}
      >
        {LEVELS.map((level) => (
          <option key={level} value={level} selected={level === value}>
            {levelText(level)}
          </option>
        ))}
      </select>
    </Field>
  );
}

function levelText(level: HeadingDepth): string {
  if (level === 6) return message('deepest_all');
  return level === 1 ? message('deepest_first') : message('deepest_down_to', String(level));
}
