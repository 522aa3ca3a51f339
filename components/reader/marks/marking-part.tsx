import { marksNeedAsking } from '../../../utils/memory/index.ts';
import type { MarkDesk } from './mark-desk.ts';

/** All that is loaded once the article is shown, to mark it. */
export { MarkDesk } from './mark-desk.ts';
export { Marking } from './Marking.tsx';
export { MarkNewsBar } from './MarkNewsBar.tsx';
export { PrintedNotes } from './PrintedNotes.tsx';

/**
 * Shows what is marked. In a private window, nothing is asked of what is kept before the user has
 * agreed to it.
 */
export async function startDesk(desk: MarkDesk): Promise<void> {
  if ((await marksNeedAsking()) === undefined) await desk.start();
}
