import { message } from '../utils/i18n.ts';
import { Icon } from './Icon.tsx';

interface Props {
  /** Copies the outline; undefined where there is none. */
  copyOutline: (() => void) | undefined;
  /** Opens the side panel; undefined where there is none, or this is it. */
  openPanel: (() => void) | undefined;
  openSettings: () => void;
}

/** What can be done with the article as a whole, and the way to the settings. */
export function Actions({ copyOutline, openPanel, openSettings }: Props) {
  return (
    <footer class="actions">
      {copyOutline && (
        <button
          type="button"
          class="button"
          title={message('copy_outline_hint')}
          onClick={copyOutline}
        >
          <Icon name="copy" />
          {message('copy_outline')}
        </button>
      )}
      {openPanel && <IconButton icon="panel" label={message('open_panel')} onClick={openPanel} />}
      <IconButton icon="settings" label={message('open_settings')} onClick={openSettings} />
    </footer>
  );
}

interface IconButtonProps {
  icon: 'panel' | 'settings';
  label: string;
  onClick: () => void;
}

function IconButton({ icon, label, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="button icon-only"
      title={label}
      aria-label={label}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
