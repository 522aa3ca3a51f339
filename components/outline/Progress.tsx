import { message, plural } from '../../utils/ui/index.ts';
import type { Place } from '../../utils/page/position/index.ts';
import { wholeMinutes } from '../../utils/page/outline/index.ts';
import type { Article } from '../../utils/page/types.ts';

interface Props {
  article: Article;
  place: Place;
}

/** How far the reader has come, and how long what is left takes to read. */
export function Progress({ article, place }: Props) {
  const percent = Math.round(place.progress * 100);
  const minutes = minutesLeft(article, place);
  return (
    <div class="progress" data-progress={percent} data-minutes-left={minutes}>
      <progress value={place.progress} aria-label={message('progress')} />
      <Left {...{ article, minutes }} />
    </div>
  );
}

/** How long what is left takes to read; nothing where that is what the whole takes. */
export function Left({ article, minutes }: { article: Article; minutes: number }) {
  if (minutes >= article.minutes) return null;
  return <bdi>{minutes > 0 ? plural('minute_left', minutes) : message('at_end')}</bdi>;
}

/** Minutes from the reader's place to the article's end, whole; 0 once its end is in sight. */
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
