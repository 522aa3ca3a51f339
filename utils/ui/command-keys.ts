import { browser } from 'wxt/browser';

/** What has a key; the panel has one in Firefox alone. */
export type KeyCommand =
  | '_execute_action'
  | 'open-reader'
  | 'open-panel'
  | 'next-section'
  | 'previous-section';

/** The key of each command as it is now: `Alt+Shift+E`, in the browser's words; empty for none. */
export type CommandKeys = Partial<Record<KeyCommand, string>>;

export async function commandKeys(): Promise<CommandKeys> {
  const commands = await browser.commands.getAll();
  return Object.fromEntries(
    // Firefox's word for a Mac's Control key, which is no other key.
    commands.map(({ name, shortcut = '' }) => [name, shortcut.replace('MacCtrl', 'Ctrl')]),
  );
}

/** What our types do not know yet. */
interface Commands {
  /** Firefox. */
  onChanged?: {
    addListener(listener: () => void): void;
    removeListener(listener: () => void): void;
  };
  /** Firefox 137 and newer. */
  openShortcutSettings?(): Promise<void>;
}

const commands = browser.commands as unknown as Commands;

/** Calls back when keys may have changed: who has changed them comes back to this page. */
export function onKeysChange(listener: () => void): () => void {
  commands.onChanged?.addListener(listener);
  globalThis.addEventListener('focus', listener);
  return () => {
    commands.onChanged?.removeListener(listener);
    globalThis.removeEventListener('focus', listener);
  };
}

/**
 * Opens the browser's page on which keys are changed.
 *
 * @returns false where the browser does not let an extension do so
 */
export async function openKeySettings(): Promise<boolean> {
  try {
    if (!import.meta.env.FIREFOX)
      await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    else if (commands.openShortcutSettings) await commands.openShortcutSettings();
    else return false;
    return true;
  } catch {
    return false;
  }
}
