import { message } from '../../../utils/ui/index.ts';
import { isOwnClosing, useModal } from './use-modal.ts';

interface Props {
  text: string;
  /** Answers, each with what it does. */
  answers: readonly (readonly [label: string, act: () => void])[];
  close: () => void;
}

/** A question that can be answered, or left. */
export function Question({ text, answers, close }: Props) {
  const dialog = useModal();
  return (
    <dialog
      class="mark-question"
      ref={dialog}
      aria-labelledby="mark-question-text"
      onClose={(event) => isOwnClosing(event) && close()}
    >
      <p id="mark-question-text">{text}</p>
      <div class="mark-buttons">
        {answers.map(([label, act]) => (
          <button
            key={label}
            type="button"
            class="button"
            onClick={() => {
              dialog.current?.close();
              act();
            }}
          >
            {label}
          </button>
        ))}
        <button type="button" class="button quiet" onClick={() => dialog.current?.close()}>
          {message('mark_cancel')}
        </button>
      </div>
    </dialog>
  );
}
