import { message } from '../../utils/ui/index.ts';
import { showHighlights } from '../shared/show-highlights.ts';

/** The way to all marks, and why pages do not show them. */
export function MarksField() {
  return (
    <div class="field stacked" data-field="highlights">
      <p class="field-hint">{message('highlights_hint')}</p>
      <div class="buttons">
        <button
          type="button"
          class="button"
          data-action="highlights"
          onClick={() => void showHighlights()}
        >
          {message('highlights_all')}
        </button>
      </div>
    </div>
  );
}
