import { useId, useState } from 'preact/hooks';
import { openHighlights, showMarkIn, type OpenedMark } from '../../utils/marking/index.ts';
import type { MarkRecord } from '../../utils/memory/index.ts';
import { message, plural } from '../../utils/ui/index.ts';
import type { TabMarks } from '../hooks/use-tab-marks.ts';
import { Icon } from '../shared/Icon.tsx';
import { MarkSign } from '../shared/MarkSign.tsx';

interface Props {
  tabId: number;
  marks: TabMarks;
  /** Whether to scroll visibly. */
  smooth: boolean;
  /** Address of the post. */
  url: string;
}

/** How many marks a post has, and behind that the marks; a click goes to their words. */
export function PostMarks({ tabId, marks: { marks, found }, smooth, url }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [gone, setGone] = useState<{ id: string; way: OpenedMark }>();
  const id = useId();
  const go = async (mark: MarkRecord): Promise<void> =>
    setGone({ id: mark.id, way: await showMarkIn(tabId, mark, smooth) });
  return (
    <section class="post-marks" aria-label={message('highlights_of_post')}>
      <p class="post-marks-row">
        <button
          type="button"
          class="post-marks-count"
          data-marks={marks.length}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {plural('highlight', marks.length)}
          <Icon name={isOpen ? 'up' : 'more'} />
        </button>
        <button type="button" class="text-button" onClick={() => void openHighlights(url)}>
          {message('highlights_all')}
        </button>
      </p>
      <ol id={id} hidden={!isOpen}>
        {isOpen &&
          marks.map((mark, index) => (
            <Row
              key={mark.id}
              mark={mark}
              way={gone?.id === mark.id ? gone.way : lostOf(found?.[index]?.state)}
              go={() => void go(mark)}
            />
          ))}
      </ol>
    </section>
  );
}

/** What is to be said of a mark before one goes to it. */
function lostOf(state: 'found' | 'changed' | 'lost' | undefined): OpenedMark | undefined {
  return state === 'found' ? undefined : state;
}

interface RowProps {
  mark: MarkRecord;
  way: OpenedMark | undefined;
  go: () => void;
}

function Row({ mark: { id, quote, note, colour, labels }, way, go }: RowProps) {
  return (
    <li data-mark={id} data-way={way}>
      <button type="button" class="post-mark" onClick={go}>
        <MarkSign colour={colour} />
        <span class="post-mark-words" dir="auto">
          {quote.exact}
        </span>
      </button>
      {note !== undefined && (
        <p class="post-mark-note" dir="auto">
          {note}
        </p>
      )}
      {labels.length > 0 && (
        <p class="post-mark-labels">
          {labels.map((label, index) => (
            <span key={label}>
              {index > 0 && ' · '}
              <bdi>{label}</bdi>
            </span>
          ))}
        </p>
      )}
      <output class="post-mark-way">{way && message(`highlight_${way}`)}</output>
    </li>
  );
}
