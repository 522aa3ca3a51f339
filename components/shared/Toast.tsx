import { message } from '../../utils/ui/index.ts';
import type { News } from '../hooks/use-copy.ts';

/** A message about what has just been done, shown for a moment and announced by screen readers. */
export function Toast({ news }: { news: News | undefined }) {
  return <output class="toast">{news && <span key={news.turn}>{message(news.key)}</span>}</output>;
}
