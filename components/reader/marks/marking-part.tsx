import { isPrivate } from '../../../utils/tab/index.ts';
import type { MarkDesk } from './mark-desk.ts';

/** All that is loaded once the article is shown, to mark it. */
export { MarkDesk } from './mark-desk.ts';
export { Marking } from './Marking.tsx';
export { MarkNewsBar } from './MarkNewsBar.tsx';
export { PrintedNotes } from './PrintedNotes.tsx';

/** Shows what is marked; in a private window, nothing is asked of what is kept until the user does. */
export function startDesk(desk: MarkDesk): void {
  if (!isPrivate()) void desk.start();
}
