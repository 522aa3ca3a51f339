import { useEffect, useMemo, useRef } from 'preact/hooks';
import { pageAddress } from '../../utils/page/flight/index.ts';
import type { Outcome } from '../../utils/memory/index.ts';
import type { Place } from '../../utils/page/position/index.ts';
import type { MarksAnswer } from '../../utils/memory/index.ts';
import type { Article } from '../../utils/page/types.ts';
import type { Remembers } from '../../utils/settings/index.ts';
import { factsOf, memoryModule, useRemembered, type Remembered } from './use-remembered.ts';

/** Milliseconds without scrolling after which the place is saved. */
const REST_MS = 1000;
/** Milliseconds at the end after which the article counts as read. */
const END_MS = 5000;

/** What is remembered of a tab's article, and actions on it. */
export interface TabMemory extends Pick<Remembered, 'outcome' | 'state'> {
  markRead: () => void;
  beginAnew: () => void;
  /** Forgets it, and with it the marks or not. */
  forget: (marks: MarksAnswer) => void;
}

/**
 * What is remembered of the article in a tab. If pages are to be remembered, the place on the page
 * is saved while it is followed.
 *
 * @param isReader whether the tab shows the reader, which saves its place itself
 * @param place on the page; `undefined` if unknown
 */
export function useTabMemory(
  shown: Article,
  isReader: boolean,
  remember: Remembers,
  place: Place | undefined,
): TabMemory {
  const article = useMemo(() => ({ ...shown, url: pageOf(shown) }), [shown]);
  const isPost = isReader || article.kind === 'post' || article.kind === 'docs';
  const { outcome, state, show } = useRemembered(article, isPost ? remember : 'nothing');
  const facts = useRef(factsOf(article));
  facts.current = factsOf(article);
  const isOn = outcome !== undefined && remember === 'pages' && !isReader;
  const isAtEnd = place !== undefined && place.progress >= 1;
  useEffect(() => {
    // Nothing to save before the first scrolling.
    if (!isOn || !place || place.progress === 0) return undefined;
    const keep = (): void => void show(keepSection(article, place));
    const timer = setTimeout(keep, REST_MS);
    addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', keep);
    };
  }, [isOn, place]);
  useEffect(() => {
    if (!isOn || !isAtEnd) return undefined;
    const timer = setTimeout(() => change('markRead'), END_MS);
    return () => clearTimeout(timer);
  }, [isOn, isAtEnd]);
  const change = (deed: 'markRead' | 'beginAnew'): void =>
    void show(memoryModule().then((memory) => memory[deed](facts.current)));
  return {
    outcome,
    state,
    markRead: () => change('markRead'),
    beginAnew: () => change('beginAnew'),
    forget: (marks) =>
      void show(memoryModule().then(({ forgetPost }) => forgetPost(article.url, undefined, marks))),
  };
}

function pageOf({ kind, url }: Article): string {
  return kind === 'payload' ? pageAddress(url) : url;
}

async function keepSection(article: Article, { current, part, progress }: Place): Promise<Outcome> {
  const { keepPlace, placeInSection, readingState } = await memoryModule();
  const { headings } = article;
  const place = placeInSection(headings[current], part, progress);
  return keepPlace(factsOf(article), place, (known) => {
    const { section } = readingState(
      { ...factsOf(article), key: '', first: 0, at: 0, place: known },
      headings,
    );
    if (section === undefined) return known.progress > progress;
    return section === current ? known.sectionPart > part : section > current;
  });
}
