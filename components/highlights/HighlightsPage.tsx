import { useMemo, useRef, useState } from 'preact/hooks';
import type { MarkId, MarkRecord } from '../../utils/memory/index.ts';
import { message, plural, uiLanguage } from '../../utils/ui/index.ts';
import { useDeeds } from '../hooks/use-deeds.ts';
import { useDrawnCount } from '../hooks/use-drawn-count.ts';
import { useMarks, type Marks } from '../hooks/use-marks.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { useTheme } from '../hooks/use-theme.ts';
import { toSearchable } from '../outline/find.ts';
import { StateMessage } from '../shared/StateMessage.tsx';
import {
  ALL_MARKS,
  chooseMarks,
  groupMarks,
  labelsOfMarks,
  textOfMark,
  type MarkChoice,
} from './choose-marks.ts';
import { DeedBar } from './DeedBar.tsx';
import { ImportMarks } from './ImportMarks.tsx';
import { MarkGroups } from './MarkGroups.tsx';
import { MarkTools } from './MarkTools.tsx';
import { SelectionTools } from './SelectionTools.tsx';
import '../shared/theme.css';
import '../tab/tab-view.css';
import './highlights.css';

interface Props {
  /** The post that the list begins with; `undefined` for all of them. */
  post: string | undefined;
}

/** A step of this many rows takes no longer than a frame or two. */
const ROWS_A_STEP = 300;
/** Rows that are drawn unasked: with very many, each step would take longer than the one before. */
const MOST_ROWS = 5000;

/** All marks of all posts: to look through, to change, and to take elsewhere. */
export function HighlightsPage({ post }: Props) {
  const { settings } = useSettings();
  useTheme(settings?.theme);
  const known = useMarks('all');
  const state = known.state === 'ready' && known.marks.length === 0 ? 'empty' : known.state;
  return (
    <main
      class="highlights"
      data-state={state === 'private' || state === 'fault' ? 'error' : state}
    >
      <header class="highlights-header">
        <img src="/icon/on-48.png" alt="" width="32" height="32" />
        <div>
          <h1>{message('highlights')}</h1>
          <p>{message('extension_name')}</p>
        </div>
      </header>
      <p class="highlights-hint">{message('highlights_hint')}</p>
      <Shown {...{ known, post }} />
    </main>
  );
}

function Shown({ known, post }: { known: Marks } & Props) {
  if (known.state === 'loading') return <p aria-busy="true">{message('loading_title')}</p>;
  if (known.state === 'private')
    return <StateMessage level={2} title={message('highlights_private')} />;
  if (known.state === 'fault')
    return <StateMessage level={2} title={message('highlights_unreadable')} />;
  return <MarkList marks={known.marks} damaged={known.damaged} post={post} />;
}

interface ListProps extends Props {
  marks: readonly MarkRecord[];
  damaged: number;
}

const NONE: ReadonlySet<MarkId> = new Set();

function MarkList({ marks, damaged, post }: ListProps) {
  const [choice, setChoice] = useState<MarkChoice>({ ...ALL_MARKS, post });
  const [selected, setSelected] = useState(NONE);
  const deeds = useDeeds();
  const list = useRef<HTMLDivElement>(null);
  const searchable = useMemo(() => toSearchable(marks.map(textOfMark)), [marks]);
  const chosen = useMemo(() => chooseMarks(marks, searchable, choice), [marks, searchable, choice]);
  const groups = useMemo(
    () => groupMarks(chosen, choice.order, uiLanguage()),
    [chosen, choice.order],
  );
  const labels = useMemo(() => labelsOfMarks(chosen, choice.labels), [chosen, choice.labels]);
  const [most, setMost] = useState(MOST_ROWS);
  const drawn = useDrawnCount(chosen, ROWS_A_STEP, most);
  // Those that are shown: nothing is done to what nobody sees.
  const picked = useMemo(() => chosen.filter(({ id }) => selected.has(id)), [chosen, selected]);
  const select = (ids: readonly MarkId[], isWanted: boolean): void =>
    setSelected((last) => {
      const next = new Set(last);
      for (const id of ids)
        if (isWanted) next.add(id);
        else next.delete(id);
      return next;
    });
  const selectAll = (isWanted: boolean): void => {
    select(
      chosen.map(({ id }) => id),
      isWanted,
    );
    for (const box of list.current?.querySelectorAll<HTMLInputElement>('[data-select]') ?? [])
      box.checked = isWanted;
  };
  const remove = (ids: readonly MarkId[]): void =>
    void deeds.act('deleted', (memory) => memory.deleteMarks(ids));
  // Rows stay as they are while others are selected, of which there may be thousands.
  const rows = useMemo(
    () => (
      <MarkGroups
        {...{ groups, drawn, query: choice.query, isSelected: (id) => selected.has(id) }}
        known={labels}
        act={deeds.act}
        remove={(id) => remove([id])}
        select={(id, isWanted) => select([id], isWanted)}
      />
    ),
    [groups, drawn, choice.query],
  );
  const showMore = (): void => {
    // The button goes: who came by keyboard goes on where the next rows will be.
    const goes = list.current?.querySelectorAll<HTMLElement>('.mark-go') ?? [];
    [...goes].at(-1)?.focus({ preventScroll: true });
    setMost(most + MOST_ROWS);
  };
  const change = (changes: Partial<MarkChoice>): void =>
    setChoice((last) => ({ ...last, ...changes }));
  return (
    <>
      {damaged > 0 && (
        <p class="highlights-note">{message('highlights_damaged', String(damaged))}</p>
      )}
      <ImportMarks tell={deeds.tell} />
      {marks.length === 0 ? (
        <>
          <p class="highlights-empty">{message('highlights_none')}</p>
          <DeedBar deeds={deeds} />
        </>
      ) : (
        <>
          <MarkTools
            {...{ choice, labels, all: marks.length, shown: chosen.length }}
            title={choice.post === undefined ? undefined : (groups[0]?.title ?? choice.post)}
            choose={change}
            enter={() => list.current?.querySelector<HTMLElement>('.mark-go')?.focus()}
          />
          <SelectionTools
            marks={picked.length > 0 ? picked : chosen}
            count={picked.length}
            isAll={picked.length > 0 && picked.length === chosen.length}
            selectAll={selectAll}
            remove={() => remove(picked.map(({ id }) => id))}
          />
          <DeedBar deeds={deeds} />
          {chosen.length === 0 && (
            <p class="highlights-empty">{message('highlights_none_found')}</p>
          )}
          <div class="mark-list" ref={list} data-count={chosen.length} data-drawn={drawn}>
            {rows}
          </div>
          {drawn === most && drawn < chosen.length && (
            <button type="button" class="button" data-action="more" onClick={showMore}>
              {message('highlights_show_more')}
            </button>
          )}
        </>
      )}
    </>
  );
}

/** How many marks there are, in words. */
export function countText(count: number): string {
  return plural('highlight', count);
}
