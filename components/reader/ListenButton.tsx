import { message } from '../../utils/ui/index.ts';
import { Icon } from '../shared/Icon.tsx';
import type { ReadAloud } from './hooks/use-read-aloud.ts';
import { keyShortcuts, type KeyChoice } from './reader-keys.ts';

/** Id of the button that gets the focus when the toolbar for reading aloud goes away. */
export const LISTEN_BUTTON = 'reader-listen';

/** The button that starts, pauses and resumes reading aloud. */
export function ListenButton({ readAloud, keys }: { readAloud: ReadAloud; keys: KeyChoice }) {
  return (
    <button
      type="button"
      class="bar-button listen-button"
      id={LISTEN_BUTTON}
      aria-label={message('listen')}
      aria-pressed={readAloud.state.status === 'reading'}
      aria-keyshortcuts={keyShortcuts('listen', keys)}
      title={message('listen_hint')}
      onClick={readAloud.toggle}
    >
      <Icon name="listen" />
      <span>{message('listen')}</span>
    </button>
  );
}
