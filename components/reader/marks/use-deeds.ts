import { useEffect, useRef, useState } from 'preact/hooks';
import {
  marksNeedAsking,
  type Seclusion,
  type MarkColour,
  type MarkDraft,
  type MarkId,
  type MarkPatch,
  type MarkRecord,
} from '../../../utils/memory/index.ts';
import { articleText } from '../../../utils/page/text/index.ts';
import type { MessageKey } from '../../../utils/ui/index.ts';
import type { ReaderContext } from '../hooks/use-reader-context.ts';
import { quoteOfSelection } from '../copy-quote.ts';
import { NO_MARKS, type Marks } from './mark-desk.ts';
import type { MarkingActions, MarkNews } from './marking-actions.ts';
import { takePickKeys, type PickRequests } from './pick-keys.ts';
import { Picker } from './picker.ts';
import { draftOfImage, draftOfSection, markableIn } from './selected-parts.ts';

/** What can be done with marks, and what is being done. */
export interface Deeds extends Omit<MarkingActions, 'list'> {
  mark: (colour?: MarkColour, withNote?: boolean) => void;
  /** Set while words are picked by keyboard. */
  picker: Picker | undefined;
  /** Copies what is selected as a quotation. */
  quote: () => void;
  /** The mark that is being edited. */
  edited: MarkId | undefined;
  /** Ends editing. */
  close: () => void;
  save: (id: MarkId, patch: MarkPatch) => Promise<boolean>;
  remove: (id: MarkId) => void;
  /** Lets the user pick other words for a mark. */
  putElsewhere: (id: MarkId) => void;
  /** Marks that overlap another one. */
  othersAt: (id: MarkId) => MarkRecord[];
  /** Set while the user has yet to agree that marks are kept where this page is. */
  question: { why: Seclusion; agree: () => void } | undefined;
  refuse: () => void;
}

/** Makes, changes and deletes marks, and tells what has been done. */
export function useDeeds(reader: ReaderContext, show: (news: MarkNews | undefined) => void): Deeds {
  const { article, clipboard, place } = reader;
  const { desk, marks = NO_MARKS } = reader.marks;
  const { body } = reader.content;
  const { headings } = article;
  const [edited, setEdited] = useState<MarkId>();
  const [picker, setPicker] = useState<Picker>();
  const [question, setQuestion] = useState<Deeds['question']>();
  /** The mark for which other words are picked. */
  const moved = useRef<MarkId>(undefined);
  const hasAgreed = useRef(false);
  const turn = useRef(0);
  const focused = useRef<Element | null>(null);
  const picking = useRef<Picker>(undefined);
  useEffect(() => () => picking.current?.leave(), []);

  const tell = (key: MessageKey, made?: MarkId, canUndo = true): void => {
    turn.current += 1;
    show({ key, turn: turn.current, canUndo, ...(made !== undefined && { made }) });
  };
  /** In a private window, or a container, asks before anything is kept for the first time. */
  const ifAllowed = async (act: () => void): Promise<void> => {
    const why = hasAgreed.current ? undefined : await marksNeedAsking();
    if (why === undefined) {
      // Where it was agreed to in another reader, this one has shown none so far.
      void desk?.start();
      act();
      return;
    }
    if (why === 'nowhere') {
      clipboard.tell('marking_private');
      return;
    }
    const agree = (): void => {
      hasAgreed.current = true;
      void desk?.start().then(act);
    };
    setQuestion({ why, agree });
  };
  const leave = (): void => {
    moved.current = undefined;
    const had = picking.current;
    picking.current = undefined;
    had?.leave();
    setPicker(undefined);
    document.getSelection()?.removeAllRanges();
    if (had && focused.current instanceof HTMLElement) {
      focused.current.focus({ preventScroll: true });
    }
  };
  const make = async (
    drafts: readonly MarkDraft[],
    colour = lastColour(marks),
    withNote = false,
  ): Promise<void> => {
    if (!desk) return;
    const same = drafts.length === 1 && drafts[0] ? equalTo(drafts[0], marks) : undefined;
    const made = same
      ? (await desk.change(same.id, { colour })) && [same]
      : await desk.add(drafts.map((draft) => ({ ...draft, colour })));
    // What was selected stays selected, so that nothing is lost.
    if (!made || !made[0]) {
      clipboard.tell('mark_not_kept');
      return;
    }
    leave();
    if (withNote) setEdited(made[0].id);
    else tell('mark_made', made[0].id);
  };
  const putOn = async (id: MarkId, draft: MarkDraft): Promise<void> => {
    const { quote, position, section, kind = 'text', isOnly } = draft;
    const isKept = await desk?.change(id, { quote, position, section, kind, isOnly });
    if (!isKept) {
      clipboard.tell('mark_not_kept');
      return;
    }
    leave();
    tell('mark_moved');
  };
  const mark = (colour?: MarkColour, withNote?: boolean): void => {
    const selection = document.getSelection();
    if (!desk || !body) return;
    if (!selection || selection.isCollapsed || !isIn(body, selection)) {
      choose();
      return;
    }
    const found = markableIn(body, headings, selection);
    const { current: id } = moved;
    const [first] = 'drafts' in found ? found.drafts : [];
    if ('problem' in found) clipboard.tell(`mark_${found.problem}`);
    else if (id !== undefined && first) void putOn(id, first);
    else void ifAllowed(() => void make(found.drafts, colour, withNote));
  };
  const choose = (): void => {
    if (!body) return;
    picking.current?.leave();
    focused.current = document.activeElement;
    const next = new Picker(body, article.lang);
    if (!next.begin()) {
      clipboard.tell('mark_nothing');
      return;
    }
    picking.current = next;
    takePickKeys(next, () => requests.current);
    setPicker(next);
  };
  const quote = (): void => {
    const text = quoteOfSelection(body, article);
    if (text !== undefined) clipboard.copy(text);
  };
  const requests = useRef<PickRequests>({ mark, quote, leave });
  requests.current = { mark, quote, leave };
  const markOne = (draft: MarkDraft | undefined): void => {
    if (draft) void ifAllowed(() => void make([draft]));
    else clipboard.tell('mark_nothing');
  };
  const step = async (by: 'undo' | 'redo'): Promise<void> => {
    const isDone = await desk?.[by]();
    if (isDone === undefined) clipboard.tell(by === 'undo' ? 'mark_no_undo' : 'mark_no_redo');
    else if (isDone) tell(by === 'undo' ? 'mark_undone' : 'mark_redone', undefined, false);
    else clipboard.tell('mark_not_kept');
  };
  return {
    mark,
    choose,
    quote,
    markSection: (index = place?.current) => {
      const draft =
        body && index !== undefined && draftOfSection(articleText(body), headings, index);
      markOne(draft || undefined);
    },
    markImage: (image) => markOne(body && draftOfImage(articleText(body), headings, image)),
    edit: setEdited,
    undo: () => void step('undo'),
    redo: () => void step('redo'),
    picker,
    edited,
    close: () => setEdited(undefined),
    save: async (id, patch) => {
      const isKept = (await desk?.change(id, patch)) ?? false;
      if (isKept) tell('mark_changed');
      return isKept;
    },
    remove: (id) =>
      void desk?.delete([id]).then((isDone) => {
        if (isDone) tell('mark_deleted');
        else clipboard.tell('mark_not_kept');
      }),
    putElsewhere: (id) => {
      choose();
      moved.current = id;
    },
    othersAt: (id) => {
      const element = desk?.elementOf(id);
      if (!desk || !element) return [];
      const there = [element, ...element.querySelectorAll('mark')].flatMap((at) =>
        desk.marksAt(at),
      );
      const others = there.map((placed) => placed.mark).filter((other) => other.id !== id);
      return [...new Map(others.map((other) => [other.id, other])).values()];
    },
    question,
    refuse: () => setQuestion(undefined),
  };
}

function isIn(body: HTMLElement, selection: Selection): boolean {
  return selection.rangeCount > 0 && selection.getRangeAt(0).intersectsNode(body);
}

/** The colour that was used last. */
function lastColour({ all }: Marks): MarkColour {
  const [last] = all.toSorted((one, other) => other.mark.createdAt - one.mark.createdAt);
  return last?.mark.colour ?? 1;
}

/** A mark on the very same words. */
function equalTo(draft: MarkDraft, { all }: Marks): MarkRecord | undefined {
  return all.find(
    ({ mark, start }) =>
      start === draft.position.start &&
      mark.quote.exact === draft.quote.exact &&
      mark.kind === draft.kind,
  )?.mark;
}
