import { useRef, useState } from 'preact/hooks';
import { message } from '../../utils/ui/index.ts';
import {
  DEFAULTS,
  MOST_BYTES,
  readSettingsFile,
  type Settings,
  SETTINGS_FILE,
  writeSettingsFile,
} from '../../utils/settings/index.ts';
import { namesOf } from './names-of.ts';
import { saveAs } from '../shared/save-as.ts';

interface Props {
  settings: Settings;
  change: (settings: Settings) => void;
}

/** The last action on all settings. */
interface LastAction {
  text: string;
  isFault?: boolean;
  /** The settings before, if they can be restored. */
  before?: Settings;
}

/** Actions on all settings: export, import, and reset. */
export function AllSettings({ settings, change }: Props) {
  const [lastAction, setLastAction] = useState<LastAction>();
  const input = useRef<HTMLInputElement>(null);
  const replace = (next: Settings, text: string): void => {
    change(next);
    setLastAction({ text, before: settings });
  };
  const undo = (before: Settings): void => {
    change(before);
    setLastAction({ text: message('undo_done') });
  };
  const load = async (file: File): Promise<void> => {
    if (file.size > MOST_BYTES) {
      setLastAction({ text: message('fault_size'), isFault: true });
      return;
    }
    const reading = readSettingsFile(await file.text(), settings);
    if ('settings' in reading) replace(reading.settings, message('import_done'));
    else setLastAction({ text: faultText(reading), isFault: true });
  };
  const choose = (chosen: HTMLInputElement): void => {
    const file = chosen.files?.[0];
    if (file) void load(file);
    // So that the same file can be chosen again after it has been corrected.
    chosen.value = '';
  };
  return (
    <div class="field stacked">
      <p class="field-hint">{message('settings_all_hint')}</p>
      <div class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => saveAs(SETTINGS_FILE, writeSettingsFile(settings))}
        >
          {message('export_settings')}
        </button>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {message('import_settings')}
        </button>
        <input
          hidden
          ref={input}
          type="file"
          accept="application/json,.json"
          onChange={(event) => choose(event.currentTarget)}
        />
        <button
          type="button"
          class="button"
          onClick={() => replace(DEFAULTS, message('reset_done'))}
        >
          {message('reset_settings')}
        </button>
      </div>
      <LastActionStatus lastAction={lastAction} undo={undo} />
    </div>
  );
}

function LastActionStatus({
  lastAction,
  undo,
}: {
  lastAction: LastAction | undefined;
  undo: (before: Settings) => void;
}) {
  const before = lastAction?.before;
  return (
    <div class="deed" data-result={lastAction && (lastAction.isFault ? 'fault' : 'done')}>
      <output>{lastAction && !lastAction.isFault && lastAction.text}</output>
      {lastAction?.isFault && <p role="alert">{lastAction.text}</p>}
      {before && (
        <button type="button" class="button" onClick={() => undo(before)}>
          {message('undo')}
        </button>
      )}
    </div>
  );
}

function faultText(reading: Exclude<ReturnType<typeof readSettingsFile>, { settings: Settings }>) {
  if ('broken' in reading) return message('fault_broken', namesOf(reading.broken));
  return message(`fault_${reading.fault}`);
}
