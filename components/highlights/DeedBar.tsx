import { message, plural } from '../../utils/ui/index.ts';
import type { Deed, Deeds } from '../hooks/use-deeds.ts';

/** What was done last, and the way back. */
export function DeedBar({ deeds: { last, undo } }: { deeds: Pick<Deeds, 'last' | 'undo'> }) {
  const canUndo = last !== undefined && last.changes.length > 0;
  return (
    <div class="deed-bar" data-deed={last?.kind}>
      <output>{last && textOf(last)}</output>
      {canUndo && (
        <button type="button" class="text-button" data-action="undo" onClick={() => void undo()}>
          {message(last.isUndone ? 'redo' : 'undo')}
        </button>
      )}
    </div>
  );
}

function textOf({ kind, changes, isUndone }: Deed): string {
  if (kind === 'fault') return message('highlights_fault');
  if (isUndone) return message('highlights_undone');
  const count = plural('highlight', changes.length);
  // What was imported is told where it was.
  if (kind === 'imported') return count;
  return message(`highlights_${kind}`, count);
}
