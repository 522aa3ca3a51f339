import { browser } from 'wxt/browser';

/**
 * Commands with a keyboard shortcut; the side panel has one in Firefox only, and marking what is
 * selected has none of its own in Chrome.
 */
export type KeyCommand =
  | '_execute_action'
  | 'open-reader'
  | 'open-panel'
  | 'mark-selection'
  | 'next-section'
  | 'previous-section';

/**
 * The present shortcut of each command, in the browser's notation (`Alt+Shift+E`); empty for none.
 */
export type CommandKeys = Partial<Record<KeyCommand, string>>;

/** Returns the present shortcuts of all commands. */
export async function commandKeys(): Promise<CommandKeys> {
  const commands = await browser.commands.getAll();
  return Object.fromEntries(
    // `MacCtrl` is Firefox's name for the Control key of a Mac.
    commands.map(({ name, shortcut = '' }) => [name, shortcut.replace('MacCtrl', 'Ctrl')]),
  );
}

/** Parts of the API that our types lack. */
interface Commands {
  /** Firefox only. */
  onChanged?: {
    addListener(listener: () => void): void;
    removeListener(listener: () => void): void;
  };
  /** Firefox 137 and newer. */
  openShortcutSettings?(): Promise<void>;
}

const commands = browser.commands as unknown as Commands;

/**
 * Calls back when shortcuts may have changed. Chrome has no event for it, but who changes them
 * returns to this page, which then gets the focus.
 *
 * @returns a function that ends this
 */
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
