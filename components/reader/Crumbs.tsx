import { message, plural } from '../../utils/ui/index.ts';
import type { Place } from '../../utils/page/position/index.ts';
import type { Article, Heading } from '../../utils/page/types.ts';

interface Props {
  article: Article;
  place: Place;
  /** Goes to a section; to the title without one. */
  go: (heading: Heading | undefined) => void;
}

/** Where in the article one is: its title, the section, and the minutes left in that. */
export function Crumbs({ article, place, go }: Props) {
  const { title, headings, introduction } = article;
  const heading = headings[place.current];
  const section = heading ?? introduction;
  return (
    <nav class="crumbs" aria-label={message('crumbs')}>
      <ol>
        <li class="crumb-title">
          <Crumb text={title || message('untitled')} go={() => go(undefined)} />
        </li>
        {heading && (
          <li class="crumb-section">
            <Crumb text={heading.text} go={() => go(heading)} />
          </li>
        )}
      </ol>
      {section && place.progress < 1 && (
        <bdi class="crumb-left">{leftIn(section.minutes * (1 - place.part))}</bdi>
      )}
    </nav>
  );
}

function Crumb({ text, go }: { text: string; go: () => void }) {
  return (
    <button type="button" dir="auto" title={text} onClick={go}>
      {text}
    </button>
  );
}

function leftIn(minutes: number): string {
  const time = minutes < 0.5 ? message('minute_less') : plural('minute', Math.round(minutes));
  return message('section_left', time);
}
