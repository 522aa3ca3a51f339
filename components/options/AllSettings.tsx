import { useState } from 'preact/hooks';
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
import { FileChooser } from '../shared/FileChooser.tsx';
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
        <FileChooser
          label={message('import_settings')}
          accept="application/json,.json"
          choose={(file) => void load(file)}
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
