import { message } from '../utils/i18n.ts';
import { Icon } from './Icon.tsx';

interface Props {
  /** Copies the outline; undefined where there is none. */
  copyOutline: (() => void) | undefined;
  /** Opens the side panel; undefined where there is none, or this is it. */
  openPanel: (() => void) | undefined;
}

/** What can be done with the article as a whole. */
export function Actions({ copyOutline, openPanel }: Props) {
  if (!copyOutline && !openPanel) return null;
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
      {openPanel && (
        <button
          type="button"
          class="button icon-only"
          title={message('open_panel')}
          aria-label={message('open_panel')}
          onClick={openPanel}
        >
          <Icon name="panel" />
        </button>
      )}
    </footer>
  );
}
