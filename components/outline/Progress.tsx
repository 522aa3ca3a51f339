import { message, plural } from '../../utils/ui/index.ts';
import type { Place } from '../../utils/page/position/index.ts';
import { wholeMinutes } from '../../utils/page/outline/index.ts';
import type { Article } from '../../utils/page/types.ts';

interface Props {
  article: Article;
  place: Place;
  /** Asks for how long one has, and chooses sections for it. */
  spare: () => void;
}

/** How much of the article has been read, in percent, and the minutes left. */
export function Progress({ article, place, spare }: Props) {
  const percent = Math.round(place.progress * 100);
  const minutes = minutesLeft(article, place);
  return (
    <div class="progress" data-progress={percent} data-minutes-left={minutes}>
      <progress value={place.progress} aria-label={message('progress')} />
      <TimeLeft {...{ minutes, spare }} />
    </div>
  );
}

interface TimeLeftProps extends Pick<Props, 'spare'> {
  minutes: number;
}

/** The minutes left; a click chooses sections for those that one has. */
export function TimeLeft({ minutes, spare }: TimeLeftProps) {
  return (
    <button type="button" class="time-left" title={message('spare_hint')} onClick={spare}>
      <bdi>{minutes > 0 ? plural('minute_left', minutes) : message('at_end')}</bdi>
    </button>
  );
}

/** The minutes left; nothing while they are those of the whole article. */
export function Left({ article, minutes }: { article: Article; minutes: number }) {
  if (minutes >= article.minutes) return null;
  return <bdi>{minutes > 0 ? plural('minute_left', minutes) : message('at_end')}</bdi>;
}

/**
 * Minutes from the reader's place to the end of the article, rounded to whole minutes; 0 once the
 * end is visible.
 */
export function minutesLeft(
  { headings, introduction, minutes }: Pick<Article, 'headings' | 'introduction' | 'minutes'>,
  { current, part, progress }: Place,
): number {
  if (progress >= 1) return 0;
  const section = headings[current] ?? introduction;
  if (!section || (current < 0 && progress === 0)) return minutes;
  const after = headings.slice(current + 1).reduce((sum, heading) => sum + heading.minutes, 0);
  const here = section.minutes * (1 - part);
  return Math.min(wholeMinutes(after + here), minutes);
}
