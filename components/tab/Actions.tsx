import type { MarkdownTools } from '../hooks/use-markdown.ts';
import { message } from '../../utils/ui/index.ts';
import { useCommandKeys } from '../hooks/use-command-keys.ts';
import { Icon } from '../shared/Icon.tsx';
import type { SiteChoice } from '../shared/site-choice.ts';
import { MarkdownActions } from './MarkdownActions.tsx';

interface Props {
  /** What can be done with the article as Markdown; absent if there is no article. */
  markdown?: MarkdownTools | undefined;
  /** Opens the article in the reader or, in the reader, its page; `undefined` if there is none. */
  openReader: (() => void) | undefined;
  /** Whether the tab shows the reader. */
  isReader?: boolean;
  /** Copies the outline; `undefined` if there is none. */
  copyOutline: (() => void) | undefined;
  /** Whether posts of the site open in the reader by themselves; absent if there is no post. */
  site?: SiteChoice | undefined;
  /** Opens the side panel; `undefined` if there is none, or this is it. */
  openPanel: (() => void) | undefined;
  openSettings: () => void;
}

/** Buttons for the article as a whole, and for the settings. */
export function Actions(props: Props) {
  const { openReader, isReader = false, openPanel, openSettings } = props;
  const { markdown, copyOutline, site } = props;
  const keys = useCommandKeys();
  const name = isReader ? 'original' : 'open_reader';
  const hint = isReader ? 'go_to_original' : 'open_reader';
  return (
    <footer class="actions">
      {openReader && (
        <button
          type="button"
          class="button primary"
          title={withKey(message(hint), keys['open-reader'])}
          onClick={openReader}
        >
          {message(name)}
        </button>
      )}
      {markdown && <MarkdownActions {...{ markdown, copyOutline, site }} />}
      {openPanel && (
        <IconButton
          icon="panel"
          label={message('open_panel')}
          keys={keys['open-panel']}
          onClick={openPanel}
        />
      )}
      <IconButton icon="settings" label={message('open_settings')} onClick={openSettings} />
    </footer>
  );
}

interface IconButtonProps {
  icon: 'panel' | 'settings';
  label: string;
  /** Keyboard shortcut of the button. */
  keys?: string | undefined;
  onClick: () => void;
}

function IconButton({ icon, label, keys, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="button icon-only"
      data-action={icon}
      title={withKey(label, keys)}
      aria-label={label}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

/** A label with a shortcut, which has its own text direction. */
function withKey(label: string, keys: string | undefined): string {
  return keys ? `${label} (\u2066${keys}\u2069)` : label;
}
