import { message } from '../../utils/ui/index.ts';
import type { Place } from '../../utils/page/position/index.ts';
import type { Article, Heading } from '../../utils/page/types.ts';
import type { TabMemory } from '../hooks/use-tab-memory.ts';
import { Left, minutesLeft } from '../outline/Progress.tsx';
import { ForgetButton } from '../shared/ForgetButton.tsx';

interface Props {
  article: Article;
  memory: TabMemory;
  /** The reader's place on the page; `undefined` if unknown. */
  place: Place | undefined;
  /** How many marks the article has: who forgets it is asked about them. */
  marks: number;
  /** Goes to a section. */
  go: (heading: Heading) => void;
}

/** The way back to where one stopped reading, and what is remembered of the article. */
export function MemoryRow({ article, memory, place, marks, go }: Props) {
  const { outcome, state, markRead, beginAnew, forget } = memory;
  if (!outcome) return null;
  if ('fault' in outcome) {
    return outcome.fault === 'newer' ? null : (
      <p class="notice" dir="auto">
        {message(`memory_${outcome.fault}`)}
      </p>
    );
  }
  const isAtEnd = place !== undefined && place.progress >= 1;
  if (!outcome.record && !isAtEnd) return null;
  const left = leftOff(article, state, place);
  return (
    <div class="memory-row" data-read={state.isRead}>
      {left && (
        <button type="button" class="continue-row" onClick={() => go(left.heading)}>
          <span dir="auto">{message('continue_at', left.heading.text)}</span>
          <span class="continue-left" data-minutes-left={left.minutes}>
            {' · '}
            <Left article={article} minutes={left.minutes} />
          </span>
        </button>
      )}
      <p class="memory-tools">
        {state.isRead && <span class="memory-read">{message('post_read')}</span>}
        <button type="button" class="text-button" onClick={state.isRead ? beginAnew : markRead}>
          {message(state.isRead ? 'read_again' : 'mark_read')}
        </button>
        {outcome.record && (
          <ForgetButton class="text-button" label={message('forget_post')} {...{ marks, forget }} />
        )}
      </p>
    </div>
  );
}

/**
 * The section at which one stopped reading, with the minutes after it; nothing once one has read
 * beyond it.
 */
function leftOff(
  article: Article,
  { place: kept, section = -1 }: TabMemory['state'],
  now: Place | undefined,
): { heading: Heading; minutes: number } | undefined {
  const heading = article.headings[section];
  if (!kept || !heading || (now && now.current >= section)) return undefined;
  const at = { current: section, part: kept.sectionPart, progress: kept.progress };
  return { heading, minutes: minutesLeft(article, at) };
}
