import type { RefObject } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { pageAddress } from '../../../utils/page/flight/index.ts';
import { atOwnRate, headingsDownTo, INTRODUCTION } from '../../../utils/page/outline/index.ts';
import type { Place } from '../../../utils/page/position/index.ts';
import type { Article, Heading } from '../../../utils/page/types.ts';
import type { Answering, Loaded } from '../../../utils/reader/index.ts';
import {
  type Changes,
  type ReaderSettings,
  type Saved,
  type Settings,
} from '../../../utils/settings/index.ts';
import { type Clipboard, useCopy } from '../../hooks/use-copy.ts';
import { sectionAddress } from '../../shared/section-links.ts';
import { saveFault } from '../../shared/save-fault.ts';
import { type SiteChoice, siteChoice } from '../../shared/site-choice.ts';
import { goTo } from '../go-to.ts';
import type { ImageLoader } from '../load-images.ts';
import { prefersReducedMotion } from '../prefers-reduced-motion.ts';
import { type ReaderChanges, useChanges } from './use-changes.ts';
import { type Drawer, useDrawer } from './use-drawer.ts';
import { useImages } from './use-images.ts';
import { type ReaderMarks, useMarkDesk } from './use-mark-desk.ts';
import { type ReaderMemory, useMemory } from './use-memory.ts';
import { type SomeSections, useSome } from './use-some.ts';
import { headingsIn, useOwnPlace } from './use-own-place.ts';

/** What the reader page of an article is given. */
export interface ReaderProps {
  /** Id of the tab that this page is in. */
  tabId: number | undefined;
  article: Article;
  /** Whether it can be shown again after this page and the article's own tab have been closed. */
  isKept: boolean;
  /** How much of the page had loaded when it was read. */
  loaded: Loaded;
  /** Answers other parts of the extension about what is shown here. */
  answering: Answering;
  settings: Settings;
  change: (changes: Changes) => Promise<Saved>;
  openLink: (href: string, inNewTab: boolean) => void;
}

/** The article as it is shown on the page. */
export interface ShownContent {
  /** `undefined` until all of it is there. */
  body: HTMLElement | undefined;
  /** Counts how often it was shown; a page that was still loading is shown again. */
  turn: number;
  /** Whether a part could not be shown. */
  isFailed: boolean;
  show: (body: HTMLElement) => void;
  fail: () => void;
}

/**
 * What all features of the reader share: what they know of the page, and what they can ask of it.
 */
export interface ReaderContext extends Omit<ReaderProps, 'article' | 'settings' | 'change'> {
  /** The article as it was read. */
  read: Article;
  /** The article with reading times at the user's own speed. */
  article: Article;
  /** Its headings down to the chosen level. */
  headingsShown: Heading[];
  settings: ReaderSettings;
  /** Whether jumps scroll visibly; false if the user prefers reduced motion. */
  smooth: boolean;
  /** Saves settings; shows a message if that fails. */
  change: (changes: Partial<ReaderSettings>) => void;
  site: SiteChoice | undefined;
  content: ShownContent;
  images: ImageLoader;
  place: Place | undefined;
  memory: ReaderMemory;
  /** What has changed since the article was read; `undefined` for nothing. */
  changes: ReaderChanges | undefined;
  marks: ReaderMarks;
  /** The sections that are read instead of the whole article. */
  some: SomeSections;
  /** Turns remembering off. */
  rememberNothing: () => void;
  clipboard: Clipboard;
  drawer: Drawer;
  title: RefObject<HTMLHeadingElement | null>;
  /** Goes to an element of the article. */
  go: Go;
  /** The element of a section's heading; the title's for the introduction. */
  sectionOf: (index: number) => HTMLElement | null | undefined;
  /** Goes to the article's page, at the section being read. */
  goToPost: () => Promise<void>;
  /** Reads the article again from its page, and shows it anew. */
  readAgain: () => Promise<void>;
}

/**
 * Goes to an element.
 *
 * @param isStep whether it is one of several steps in a row, which Back undoes together
 * @param mayGlide whether to scroll visibly, instead of as set
 */
type Go = (element: HTMLElement | null | undefined, isStep?: boolean, mayGlide?: boolean) => void;

/** Collects what the reader's features share. */
export function useReaderContext(props: ReaderProps): ReaderContext {
  const { tabId, settings: all } = props;
  const read = useMemo(() => ofPage(props.article), [props.article]);
  const { reader: settings, rate, deepest, smooth } = all;
  const article = useMemo(() => atOwnRate(read, rate), [read, rate]);
  const headingsShown = useMemo(
    () => headingsDownTo(article.headings, deepest),
    [article, deepest],
  );
  const { headings, url } = article;
  const content = useShownContent();
  const { body, turn } = content;
  const title = useRef<HTMLHeadingElement>(null);
  const drawer = useDrawer();
  const clipboard = useCopy();
  const images = useImages(read.url);
  const place = useOwnPlace(body, headings, turn);
  const isWhole = props.loaded === 'whole';
  const memory = useMemory({ article, body, turn, isWhole, remember: all.remember });
  const marks = useMarkDesk({ article: read, body, turn, isLoading: props.loaded === 'loading' });
  const save = (changes: Changes): void =>
    void props
      .change(changes)
      .then((saved) => saved !== 'saved' && clipboard.tell(saveFault(saved)));
  const change = (reader: Partial<ReaderSettings>): void => save({ reader });
  const site = siteChoice(url, all.readerSites, save);
  const rememberNothing = (): void => {
    memory.refuse();
    save({ remember: 'nothing' });
    clipboard.tell('memory_off');
  };
  const go: Go = (element, isStep = false, mayGlide = smooth) => {
    if (!element) return;
    drawer.close();
    // While the rest of the article is still coming, nothing glides.
    const mayMove = body !== undefined && body.dataset['long'] !== 'true';
    const isSmooth = mayGlide && mayMove && !prefersReducedMotion();
    memory.jump();
    goTo(element, { isSmooth, isStep, isTop: element === title.current });
  };
  const sectionOf = (index: number): HTMLElement | null | undefined =>
    index === INTRODUCTION ? title.current : body && headingsIn(body, headings)[index];
  const some = useSome(article);
  const changes = useChanges({ article, body, turn, isWhole, memory, headingOf: sectionOf });
  const goToPost = async (): Promise<void> => {
    const heading = place && headings[place.current];
    const { goToOriginal } = await import('../../../utils/reader-tabs/open-reader.ts');
    await goToOriginal(tabId, url, heading ? sectionAddress(url, heading) : url, heading);
  };
  const readAgain = async (): Promise<void> => {
    const opener = await import('../../../utils/reader-tabs/open-reader.ts');
    await opener.readAgain(tabId, read.url);
  };
  return {
    ...props, read, article, headingsShown, settings, smooth, change, site, content, images, place, memory,
    changes, marks, some, rememberNothing, clipboard, drawer, title, go, sectionOf, goToPost, readAgain,
  }; // prettier-ignore
}

function useShownContent(): ShownContent {
  const [shown, setShown] = useState<Omit<ShownContent, 'show' | 'fail'>>({
    body: undefined,
    turn: 0,
    isFailed: false,
  });
  return {
    ...shown,
    show: (body) => setShown((last) => ({ ...last, body, turn: last.turn + 1 })),
    fail: () => setShown((last) => ({ ...last, isFailed: true })),
  };
}

/** Replaces the address of raw data by that of the page they belong to. */
function ofPage(article: Article): Article {
  return article.kind === 'payload' ? { ...article, url: pageAddress(article.url) } : article;
}
