import type { MessageKey } from '../../utils/ui/index.ts';
import type { Saved } from '../../utils/settings/index.ts';

/** Says why a change could not be saved, and what becomes of it. */
export function saveFault(saved: Exclude<Saved, 'saved'>): MessageKey {
  return saved === 'full' ? 'save_full' : 'save_failed';
}
