import type { MarkdownTools } from './hooks/use-markdown.ts';
import { message } from '../utils/i18n.ts';
import { Icon } from './Icon.tsx';
import { MarkdownActions } from './MarkdownActions.tsx';

interface Props {
  /** What can be done with the article as Markdown; left out where there is no article. */
  markdown?: MarkdownTools | undefined;
  /** Copies the outline; undefined where there is none. */
  copyOutline: (() => void) | undefined;
  /** Opens the side panel; undefined where there is none, or this is it. */
  openPanel: (() => void) | undefined;
  openSettings: () => void;
}

/** What can be done with the article as a whole, and the way to the settings. */
export function Actions({ markdown, copyOutline, openPanel, openSettings }: Props) {
  return (
    <footer class="actions">
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
