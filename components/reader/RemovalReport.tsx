import { message } from '../../utils/ui/index.ts';
import type { Removal } from '../../utils/page/content/index.ts';

/** A list of what each step removed from the page, for debugging. */
export function RemovalReport({ removed }: { removed: Removal[] }) {
  return (
    <aside class="removal-report" aria-label={message('removed')}>
      <h2>{message('removed')}</h2>
      <ul>
        {removed.map(({ step, what, text, count }) => (
          <li key={`${step} ${what}`} data-step={step} dir="ltr">
            <b>{step}</b> {count} × <code>{what}</code> <q>{text}</q>
          </li>
        ))}
      </ul>
    </aside>
  );
}
