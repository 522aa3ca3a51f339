import type { RefObject } from 'preact';
import { message } from '../../utils/i18n.ts';
import { KEYS } from './reader-keys.ts';

/** The keys of the page, in a dialog. */
export function KeyHelp({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog class="key-help" ref={dialog} aria-labelledby="reader-help-title">
      <h2 id="reader-help-title">{message('help')}</h2>
      <dl>
        {KEYS.map(([action, keys]) => (
          <div key={action}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{message(`key_${action}`)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="button">
          {message('close')}
        </button>
      </form>
    </dialog>
  );
}
