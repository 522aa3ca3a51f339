import { useState } from 'preact/hooks';
import type { MarksAnswer } from '../../utils/memory/index.ts';
import { message, plural } from '../../utils/ui/index.ts';

interface Props {
  label: string;
  class: string;
  /** How many marks there are in what is to be forgotten. */
  marks: number;
  /** What a test or a style knows it by. */
  action?: string;
  name?: string;
  forget: (answer: MarksAnswer) => void;
}

/** Forgets something; where there are marks in it, it asks first what becomes of them. */
export function ForgetButton({ label, class: looks, marks, action, name, forget }: Props) {
  const [isAsking, setAsking] = useState(false);
  const answer = (chosen: MarksAnswer): void => {
    setAsking(false);
    forget(chosen);
  };
  if (!isAsking || marks === 0) {
    return (
      <button
        type="button"
        class={looks}
        data-action={action}
        aria-label={name}
        onClick={() => (marks > 0 ? setAsking(true) : forget('keep'))}
      >
        {label}
      </button>
    );
  }
  return (
    <span class="forget-marks">
      <span role="alert">{message('forget_marks', plural('highlight', marks))}</span>{' '}
      <button
        type="button"
        class={looks}
        data-marks-answer="keep"
        autofocus
        onClick={() => answer('keep')}
      >
        {message('forget_keep_marks')}
      </button>{' '}
      <button
        type="button"
        class={looks}
        data-marks-answer="delete"
        onClick={() => answer('delete')}
      >
        {message('forget_with_marks')}
      </button>{' '}
      <button type="button" class={looks} onClick={() => setAsking(false)}>
        {message('backup_cancel')}
      </button>
    </span>
  );
}
