import { useState } from 'preact/hooks';
import { message } from '../../utils/ui/index.ts';
import { COMMAND_NAMES } from '../shared/command-names.ts';
import { useCommandKeys } from '../hooks/use-command-keys.ts';
import { Shortcut } from '../shared/Shortcut.tsx';

interface Props {
  /** Opens the browser's page for shortcuts; resolves with whether the browser allowed it. */
  change: () => Promise<boolean>;
}

/** The present shortcuts, and a button that opens the browser's page for changing them. */
export function Keys({ change }: Props) {
  const keys = useCommandKeys();
  const [isRefused, setRefused] = useState(false);
  return (
    <div class="field stacked">
      <dl class="keys">
        {COMMAND_NAMES.filter(([command]) => command in keys).map(([command, name]) => (
          <div key={command} data-command={command}>
            <dt>{message(name)}</dt>
            <dd>
              <Shortcut keys={keys[command]} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="field-hint">{message('commands_hint')}</p>
      <div class="buttons">
        <button
          type="button"
          class="button"
          data-action="change-keys"
          onClick={() => void change().then((isOpen) => setRefused(!isOpen))}
        >
          {message('commands_change')}
        </button>
        <output class="field-hint">{isRefused && message('commands_where')}</output>
      </div>
    </div>
  );
}
