import type { MarkdownTools } from './hooks/use-markdown.ts';
import { message } from '../utils/i18n.ts';
import { Icon } from './Icon.tsx';
import { MarkdownActions } from './MarkdownActions.tsx';

interface Props {
  /** What can be done with the article as Markdown; left out where there is no article. */
  markdown?: MarkdownTools | undefined;
  /** Opens the article in the reader, or from the reader its page; undefined where there is none. */
  openReader: (() => void) | undefined;
  /** Is it the reader that the tab shows? */
  isReader?: boolean;
  /** Copies the outline; undefined where there is none. */
  copyOutline: (() => void) | undefined;
  /** Opens the side panel; undefined where there is none, or this is it. */
  openPanel: (() => void) | undefined;
  openSettings: () => void;
}

/** What can be done with the article as a whole, and the way to the settings. */
export function Actions(props: Props) {
  const { openReader, isReader = false, markdown, copyOutline, openPanel, openSettings } = props;
  return (
    <footer class="actions">
      {openReader && (
        <button type="button" class="button primary" onClick={openReader}>
          {message(isReader ? 'go_to_original' : 'open_reader')}
        </button>
      )}
      {markdown && <MarkdownActions markdown={markdown} copyOutline={copyOutline} />}
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
