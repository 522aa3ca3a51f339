import { useRef, useState } from 'preact/hooks';
import { message, plural } from '../../../utils/ui/index.ts';
import { Icon } from '../../shared/Icon.tsx';
import { Notice } from '../../shared/Notice.tsx';
import type { ReaderContext } from '../hooks/use-reader-context.ts';
import { useStops } from '../hooks/use-stops.ts';
import type { MarkingActions, MarkNews } from '../marks/marking-actions.ts';
import { keyShortcuts } from '../reader-keys.ts';
import type { Feature } from './feature-contract.ts';

/** Marks words of the article, shows what has been marked, and takes notes on it. */
export function useMarking(reader: ReaderContext): Feature {
  const { part, desk, marks } = reader.marks;
  const { keys } = reader.settings;
  const actions = useRef<MarkingActions>(undefined);
  const [news, tell] = useState<MarkNews>();
  const goToStop = useStops(reader.go);
  const fault = marks?.fault;
  const all = marks?.all ?? [];
  const step = (by: 1 | -1): boolean => {
    if (!desk) return false;
    const stops = all.flatMap(({ mark }) => desk.elementOf(mark.id) ?? []);
    if (!goToStop(stops, by)) reader.clipboard.tell('marks_end');
    return true;
  };
  /** Calls one of the actions, if they have been loaded. */
  const act = (use: (actions: MarkingActions) => void) => (): boolean => {
    if (!actions.current || !desk) return false;
    use(actions.current);
    return true;
  };
  const list = act(({ list }) => list());
  return {
    bar: desk && (
      <button
        type="button"
        class="bar-button marks-button"
        aria-label={all.length > 0 ? plural('highlight', all.length) : message('marks')}
        aria-keyshortcuts={keyShortcuts('marks', keys)}
        aria-haspopup="dialog"
        title={message('marks')}
        onClick={list}
      >
        <Icon name="mark" />
        {all.length > 0 && <span data-count={all.length}>{all.length}</span>}
      </button>
    ),
    notices: fault && <Notice text={message(`marks_${fault}`)} />,
    belowBar: part && <part.MarkNewsBar {...{ news, tell, actions }} />,
    end: part && marks && <part.PrintedNotes marks={marks} />,
    overlay: part && <part.Marking {...{ reader, actions, tell }} />,
    keys: {
      mark: act(({ mark }) => mark()),
      mark_section: act(({ markSection }) => markSection()),
      next_mark: () => step(1),
      previous_mark: () => step(-1),
      marks: list,
      undo_mark: act(({ undo }) => undo()),
      redo_mark: act(({ redo }) => redo()),
    },
  };
}
