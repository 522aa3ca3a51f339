import { browser, type Browser } from 'wxt/browser';
import type { ReaderQuestion, SectionTarget } from '../tab/index.ts';
import type { Loaded } from './tab-content.ts';
import { onFollow, type PlaceWatcher, watchPlace } from '../follow/index.ts';
import type { ShownWords } from '../page/words/index.ts';
import {
  type JumpOptions,
  type JumpResult,
  type Landmarks,
  scrollToPlace,
} from '../page/position/index.ts';
import type { Article } from '../page/types.ts';

/** Questions about words that must be on the page. */
const IN_THE_TEXT: ReadonlySet<ReaderQuestion['ask']> = new Set(['jump', 'texts', 'mark']);

/** What a reader page shows, and what it can be asked to do. */
export interface ShownArticle {
  article: Article;
  loaded: Loaded;
  /** Finds the article's headings on this page; `undefined` until all of them are there. */
  find: (() => Landmarks) | undefined;
  readTexts: () => Promise<string[]>;
  jump: (target: SectionTarget, options: JumpOptions) => JumpResult;
  /** Goes to the words of a mark; `undefined` if the page knows no such mark. */
  showMark?: (id: string) => ShownWords | undefined;
  goToOriginal: () => void;
}

/** The answering side of a reader page. */
export interface Answering {
  /** Sets what answers are about from now on; `undefined` if the page has nothing to show. */
  show: (shown: ShownArticle | undefined) => void;
}

/** A view that follows the reader's place on this page. */
interface Follower {
  watcher: PlaceWatcher;
  signal: AbortSignal;
}

/**
 * Answers popup, side panel and background in place of the scripts that would answer in a web page,
 * since none may be injected here. Call it while the page loads: early questions wait until
 * something is shown.
 */
export function answerAsReader(): Answering {
  const questions = answerQuestions();
  const followers = new Set<Follower>();
  let find: ShownArticle['find'];
  let article: Article | undefined;
  let turn = new AbortController();
  const watch = ({ watcher: { onPlace }, signal }: Follower): void => {
    if (!find) return;
    const until = AbortSignal.any([signal, turn.signal]);
    watchPlace(find, { onPlace, onChange: () => undefined }, until);
  };
  const listen = (): void =>
    onFollow((_headings, watcher, signal) => {
      const follower = { watcher, signal };
      followers.add(follower);
      signal.addEventListener('abort', () => followers.delete(follower));
      watch(follower);
      return (place) => {
        if (find) scrollToPlace(find(), place);
      };
    }, listen);
  listen();
  return {
    show: (shown) => {
      turn.abort();
      turn = new AbortController();
      ({ find } = shown ?? { find: undefined });
      questions.show(shown);
      const isOther = article !== undefined && article !== shown?.article;
      article = shown?.article;
      for (const follower of followers) {
        if (isOther) follower.watcher.onChange();
        watch(follower);
      }
    },
  };
}

function answerQuestions(): Answering {
  let shown: ShownArticle | undefined;
  let isKnown = false;
  const waiting: (() => void)[] = [];
  /** Questions about sections wait until the article is on the page. */
  const isEnough = ({ ask }: ReaderQuestion): boolean =>
    isKnown && (!shown || shown.find !== undefined || !IN_THE_TEXT.has(ask));
  const answer = async (question: ReaderQuestion): Promise<unknown> => {
    while (!isEnough(question)) await new Promise<void>((resolve) => waiting.push(resolve));
    return shown && answerAbout(shown, question);
  };
  const listener = (
    said: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (answer: unknown) => void,
  ): true | undefined => {
    if (!isQuestion(said) || !isOurs(sender)) return undefined;
    void answer(said).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return {
    show: (now) => {
      shown = now;
      isKnown = true;
      for (const resume of waiting.splice(0)) resume();
    },
  };
}

function answerAbout(shown: ShownArticle, question: ReaderQuestion): unknown {
  const { article, loaded } = shown;
  switch (question.ask) {
    case 'article': {
      const { content: _content, ...facts } = article;
      return { article: facts, isLoading: loaded === 'loading' };
    }
    case 'content':
      return { article, loaded };
    case 'texts':
      return shown.readTexts();
    case 'jump':
      return shown.jump(question.target, question.options);
    case 'mark':
      return shown.showMark?.(question.id);
    case 'original':
      shown.goToOriginal();
      return true;
    default:
      return undefined;
  }
}

function isQuestion(said: unknown): said is ReaderQuestion {
  return (said as { type?: unknown } | null)?.type === 'reader';
}

/**
 * Accepts only the extension's own pages: its scripts in web pages share a process with the page.
 */
function isOurs({ id, url }: Browser.runtime.MessageSender): boolean {
  return id === browser.runtime.id && (url?.startsWith(browser.runtime.getURL('/')) ?? false);
}
