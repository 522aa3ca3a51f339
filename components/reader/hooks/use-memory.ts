import { useEffect, useRef, useState } from 'preact/hooks';
import type { MarksAnswer, MemoryFault, Outcome, PostRecord } from '../../../utils/memory/index.ts';
import type { ArticleText, ReadingPlace } from '../../../utils/page/text/index.ts';
import type { Article, Heading } from '../../../utils/page/types.ts';
import type { Remembers } from '../../../utils/settings/index.ts';
import { factsOf, memoryModule, useRemembered } from '../../hooks/use-remembered.ts';
import { PlaceKeeper, type PlaceListener } from '../place-keeper.ts';
import { hasPlaceOfItsOwn } from './use-return.ts';

/** What the reader remembers of its article, and actions on it. */
export interface ReaderMemory {
  /** Whether anything may be remembered. */
  isOn: boolean;
  record: PostRecord | undefined;
  /** Why nothing is kept now; `slow` if the storage does not answer, and may yet. */
  fault: MemoryFault | 'slow' | undefined;
  /** Everything before the heading with this index has been passed; -1 if nothing has. */
  passed: number;
  isRead: boolean;
  /**
   * Set if the window was moved to where reading had stopped, with the section there, if it has
   * one.
   */
  continued: { section?: string } | undefined;
  /** Whether this is the first time that anything has been remembered. */
  isFirst: boolean;
  /** Hides the bar. */
  dismiss: () => void;
  /** Starts over from the top. */
  begin: () => void;
  markRead: () => void;
  /** @returns whether it has been forgotten */
  forget: (marks: MarksAnswer) => Promise<boolean>;
  /** Turns remembering off and forgets everything. */
  refuse: () => void;
  /** Call it when the user jumps: a jump alone is not reading. */
  jump: () => void;
  /** The text of the article on the page, if it may be remembered. */
  text: () => ArticleText | undefined;
}

interface Shown {
  article: Article;
  body: HTMLElement | undefined;
  turn: number;
  isWhole: boolean;
  remember: Remembers;
}

/** Restores the reader's place in the article, and saves the place from then on. */
export function useMemory(shown: Shown): ReaderMemory {
  const { article, body, turn, isWhole, remember } = shown;
  const { headings } = article;
  const { outcome, state, isSlow, show } = useRemembered(article, remember);
  const [continued, setContinued] = useState<ReaderMemory['continued']>();
  const [isFirst, setFirst] = useState(false);
  const keeper = useRef<PlaceKeeper | undefined>(undefined);
  const facts = useRef(factsOf(article));
  facts.current = factsOf(article);
  const isKnown = outcome !== undefined;
  const isElsewhere = useRef(false);
  useEffect(() => {
    isElsewhere.current = body !== undefined && hasPlaceOfItsOwn(body);
  }, [body]);
  useEffect(() => {
    if (!body || !isWhole || !isKnown) return undefined;
    let isLeft = false;
    const own = new PlaceKeeper(
      body,
      headings,
      listener(() => isLeft),
    );
    keeper.current = own;
    const at = own.start(state.place, isElsewhere.current);
    if (at !== undefined) setContinued(continuedAt(headings[at]));
    return () => {
      isLeft = true;
      own.leave();
      keeper.current = undefined;
    };
  }, [body, turn, isWhole, isKnown]);

  // After it was read or forgotten, there is no place in it until it is opened again.
  const last = useRef(state);
  const record = outcome && 'record' in outcome ? outcome.record : undefined;
  const hadRecord = useRef(false);
  useEffect(() => {
    const isDone = state.isRead && !last.current.isRead;
    const isForgotten = hadRecord.current && record === undefined;
    if (isDone || isForgotten) keeper.current?.rest();
    last.current = state;
    hadRecord.current = record !== undefined;
  }, [state, record]);

  /** Saves what the keeper reports. */
  const listener = (isLeft: () => boolean): PlaceListener => ({
    onPlace: async (place, isFurther) => {
      const whole: ReadingPlace = { ...place, view: 'reader', at: Date.now() };
      const { keepPlace, tellOnce } = await memoryModule();
      const keeping = keepPlace(facts.current, whole, isFurther);
      if (isLeft()) return;
      const kept = await show(keeping);
      if (isDone(kept) && (await tellOnce())) setFirst(true);
    },
    onEnd: () => void change('markRead'),
  });
  const change = async (deed: 'markRead' | 'beginAnew'): Promise<void> => {
    const memory = await memoryModule();
    await show(memory[deed](facts.current));
  };
  const dismiss = (): void => {
    setContinued(undefined);
    setFirst(false);
  };
  return {
    isOn: isKnown,
    record,
    fault: isSlow ? 'slow' : outcome && 'fault' in outcome ? outcome.fault : undefined,
    passed: state.passed,
    isRead: state.isRead,
    continued,
    isFirst,
    dismiss,
    begin: () => {
      keeper.current?.begin();
      dismiss();
      scrollTo({ top: 0, behavior: 'instant' });
      void change('beginAnew');
    },
    markRead: () => void change('markRead'),
    forget: async (marks) => {
      dismiss();
      const { forgetPost } = await memoryModule();
      return isDone(await forgetPost(article.url, undefined, marks));
    },
    refuse: () => {
      dismiss();
      void memoryModule().then(({ forgetEverything }) => forgetEverything());
    },
    jump: () => keeper.current?.jump(),
    text: () => keeper.current?.text,
  };
}

function isDone(outcome: Outcome): boolean {
  return 'record' in outcome;
}

function continuedAt(heading: Heading | undefined): { section?: string } {
  return heading ? { section: heading.text } : {};
}
