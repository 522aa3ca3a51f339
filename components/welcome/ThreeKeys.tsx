import { message } from '../../utils/ui/index.ts';
import { COMMAND_NAMES } from '../shared/command-names.ts';
import { useCommandKeys } from '../hooks/use-command-keys.ts';
import { Shortcut } from '../shared/Shortcut.tsx';

/** Enough for a start; the options page lists all. */
const SHOWN = new Set(['_execute_action', 'open-reader', 'next-section']);

/** The three most important shortcuts, as they are now. */
export function ThreeKeys() {
  const keys = useCommandKeys();
  return (
    <dl class="keys">
      {COMMAND_NAMES.filter(([command]) => SHOWN.has(command)).map(([command, name]) => (
        <div key={command} data-command={command}>
          <dt>{message(name)}</dt>
          <dd>
            <Shortcut keys={keys[command]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
