import { message } from '../../utils/ui/index.ts';
import { saveFault } from '../shared/save-fault.ts';
import type { Saving } from './use-saving.ts';

/** Shows at the bottom of the window that a change was saved, or why not. */
export function SaveStatus({ saving }: { saving: Saving | undefined }) {
  const saved = saving?.saved;
  return (
    <div class="save-status">
      <output>{saved === 'saved' && <span key={saving?.turn}>{message('saved')}</span>}</output>
      {saved && saved !== 'saved' && (
        <p class="fault" role="alert">
          {message(saveFault(saved))}
        </p>
      )}
    </div>
  );
}
