import { message } from '../../utils/i18n.ts';
import type { Saving } from './use-saving.ts';

/** Says at the foot of the window that a change was saved, or why not. */
export function SaveStatus({ saving }: { saving: Saving | undefined }) {
  const isSaved = saving?.saved === 'saved';
  return (
    <div class="save-status">
      <output>{isSaved && <span key={saving.turn}>{message('saved')}</span>}</output>
      {saving && !isSaved && (
        <p class="fault" role="alert">
          {message(saving.saved === 'full' ? 'save_full' : 'save_failed')}
        </p>
      )}
    </div>
  );
}
