import type { MessageKey } from '../utils/ui/i18n.ts';
import type { Saved } from '../utils/settings/settings-store.ts';

/** Says why a change could not be saved, and what becomes of it. */
export function saveFault(saved: Exclude<Saved, 'saved'>): MessageKey {
  return saved === 'full' ? 'save_full' : 'save_failed';
}
