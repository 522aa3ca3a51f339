import { formatList, message } from '../../../utils/ui/index.ts';
import type { Marks } from './mark-desk.ts';
import { colourName } from './mark-texts.ts';

/** Characters of a quote by which it is known again on paper. */
const MOST_QUOTED = 120;

/** Notes on the marks, below the article on paper. */
export function PrintedNotes({ marks }: { marks: Marks }) {
  const noted = marks.all.filter(
    ({ mark, section }) =>
      section !== undefined && (mark.note !== undefined || mark.labels.length > 0),
  );
  if (noted.length === 0) return null;
  return (
    <section class="printed-notes" aria-label={message('marks_printed')}>
      <h2>{message('marks_printed')}</h2>
      <ol>
        {noted.map(({ mark }) => (
          <li key={mark.id}>
            <q dir="auto">{shortened(mark.quote.exact)}</q> <i>{colourName(mark.colour)}</i>
            {mark.labels.length > 0 && (
              <>
                {' · '}
                <bdi>{formatList(mark.labels)}</bdi>
              </>
            )}
            {mark.note !== undefined && (
              <p class="mark-note" dir="auto">
                {mark.note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= MOST_QUOTED) return line;
  return `${line.slice(0, MOST_QUOTED).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
