import type { RefObject } from 'preact';
import { message } from '../../utils/ui/index.ts';
import { KEY_CHOICES, type ReaderSettings } from '../../utils/settings/index.ts';
import { partWord } from '../glance/part-words.ts';
import { PART_KINDS } from '../glance/parts-asked.ts';
import { COMMAND_NAMES } from '../shared/command-names.ts';
import { useCommandKeys } from '../hooks/use-command-keys.ts';
import { Shortcut } from '../shared/Shortcut.tsx';
import { KEYS, shownKeys } from './reader-keys.ts';

interface Props {
  dialog: RefObject<HTMLDialogElement | null>;
  settings: ReaderSettings;
  change: (changes: Partial<ReaderSettings>) => void;
}

/** A dialog with the keys of this page, and the setting for which keys are used. */
export function KeyHelp({ dialog, settings: { keys: chosen }, change }: Props) {
  const commands = useCommandKeys();
  return (
    <dialog class="key-help" ref={dialog} aria-labelledby="reader-help-title">
      <h2 id="reader-help-title" tabIndex={-1} autofocus>
        {message('help')}
      </h2>
      {chosen !== 'off' && (
        <dl>
          {KEYS.map(([action]) => (
            <div key={action}>
              <dt>
                {shownKeys(action, chosen).map((key) => (
                  <kbd key={key} dir="ltr">
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{message(`key_${action}`)}</dd>
            </div>
          ))}
        </dl>
      )}
      <fieldset class="look-choice" aria-describedby="reader-keys-hint">
        <legend>{message('field_keys')}</legend>
        {KEY_CHOICES.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="reader-keys"
              value={choice}
              checked={choice === chosen}
              onChange={() => change({ keys: choice })}
            />
            <span>{message(`keys_${choice}`)}</span>
          </label>
        ))}
      </fieldset>
      <p class="key-hint" id="reader-keys-hint">
        {message('keys_hint')}
      </p>
      <dl>
        <div data-words="parts">
          <dt>
            {PART_KINDS.map((kind) => (
              <kbd key={kind} dir="auto">{`${partWord(kind)}:`}</kbd>
            ))}
          </dt>
          <dd>{message('key_part_words')}</dd>
        </div>
        {COMMAND_NAMES.filter(([command]) => commands[command]).map(([command, name]) => (
          <div key={command} data-command={command}>
            <dt>
              <Shortcut keys={commands[command]} />
            </dt>
            <dd>{message(name)}</dd>
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
