import type { MessageKey } from '../../utils/ui/index.ts';
import type { Saved } from '../../utils/settings/index.ts';

/** Returns the message that says why a change could not be saved, and what this means. */
export function saveFault(saved: Exclude<Saved, 'saved'>): MessageKey {
  return saved === 'full' ? 'save_full' : 'save_failed';
}
