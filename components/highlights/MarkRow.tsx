import { useRef, useState } from 'preact/hooks';
import type { MarkId, MarkRecord } from '../../utils/memory/index.ts';
import { formatMoment, message } from '../../utils/ui/index.ts';
import type { Deeds } from '../hooks/use-deeds.ts';
import { MatchedText } from '../outline/MatchedText.tsx';
import { MarkSign } from '../shared/MarkSign.tsx';
import { nameOfMark } from './choose-marks.ts';
import { MarkEditor } from './MarkEditor.tsx';
import type { WayTo } from './MarkGroups.tsx';

interface Props {
  mark: MarkRecord;
  way: WayTo | undefined;
  query: string;
  /** Labels of other marks. */
  known: readonly string[];
  go: (mark: MarkRecord) => Promise<void>;
  isSelected: (id: MarkId) => boolean;
  select: (id: MarkId, isWanted: boolean) => void;
  act: Deeds['act'];
  remove: (id: MarkId) => void;
}

/** One mark: its words, which lead to their place, and what somebody says of them. */
export function MarkRow(props: Props) {
  const { mark, way, query, known, go, isSelected, select, act, remove } = props;
  const { id, quote, note, kind, colour, url } = mark;
  const [isEdited, setEdited] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const name = nameOfMark(mark);
  const close = (): void => {
    setEdited(false);
    edit.current?.focus();
  };
  return (
    <li class="mark-row" data-mark={id} data-colour={colour} data-kind={kind} data-way={way}>
      <input
        type="checkbox"
        data-select
        defaultChecked={isSelected(id)}
        aria-label={message('highlight_select', name)}
        onChange={(event) => select(id, event.currentTarget.checked)}
      />
      <div class="mark-body">
        <blockquote dir="auto" cite={url}>
          <a
            class="mark-go"
            href={url}
            onClick={(event) => {
              event.preventDefault();
              void go(mark);
            }}
          >
            <MatchedText text={quote.exact} query={query} />
          </a>
        </blockquote>
        {note !== undefined && (
          <p class="mark-note" dir="auto">
            <MatchedText text={note} query={query} />
          </p>
        )}
        <Facts mark={mark} query={query} />
        {/* Before it says where it has come, it has said that it is on its way. */}
        {way && <output class="mark-way">{message(`highlight_${way}`)}</output>}
        {isEdited && (
          <MarkEditor
            mark={mark}
            known={known}
            save={(patch) => {
              close();
              void act('changed', (memory) => memory.changeMarks([id], patch));
            }}
            remove={() => remove(id)}
            cancel={close}
          />
        )}
      </div>
      <button
        type="button"
        class="text-button"
        data-action="edit"
        ref={edit}
        aria-label={message('highlight_edit', name)}
        aria-expanded={isEdited}
        onClick={() => setEdited(!isEdited)}
      >
        {message('mark_edit')}
      </button>
    </li>
  );
}

function Facts({ mark, query }: Pick<Props, 'mark' | 'query'>) {
  const { colour, section, labels, createdAt } = mark;
  return (
    <ul class="facts">
      <li>
        <MarkSign colour={colour} />
      </li>
      {section && (
        <li>
          <bdi>{section.text}</bdi>
        </li>
      )}
      {createdAt > 0 && (
        <li>
          <time dateTime={isoOf(createdAt)}>{formatMoment(createdAt)}</time>
        </li>
      )}
      {labels.map((label) => (
        <li key={label} class="mark-label">
          <bdi>
            <MatchedText text={label} query={query} />
          </bdi>
        </li>
      ))}
    </ul>
  );
}

/** No calendar has the times of some files. */
function isoOf(at: number): string | undefined {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
