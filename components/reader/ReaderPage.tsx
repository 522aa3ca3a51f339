import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { message } from '../../utils/ui/index.ts';
import { pageAddress } from '../../utils/page/flight/index.ts';
import { atOwnRate, headingsDownTo, INTRODUCTION } from '../../utils/page/outline/index.ts';
import { neighbour } from '../../utils/page/position/index.ts';
import type { Article, Heading } from '../../utils/page/types.ts';
import type { Answering } from '../../utils/reader/index.ts';
import type { SectionTarget } from '../../utils/tab/index.ts';
import type { Loaded } from '../../utils/reader/index.ts';
import {
  DEFAULTS,
  READER_RANGES,
  READER_THEMES,
  type ReaderSettings,
  type Saved,
  type Settings,
} from '../../utils/settings/index.ts';
import { useCopy } from '../hooks/use-copy.ts';
import type { FilterKey } from '../FilterBox.tsx';
import { useMarkdown } from '../hooks/use-markdown.ts';
import { markdownLink, sectionAddress } from '../links.ts';
import { MarkdownActions } from '../MarkdownActions.tsx';
import { Notice } from '../Notice.tsx';
import { saveFault } from '../save-fault.ts';
import { Sections } from '../Sections.tsx';
import { Toast } from '../Toast.tsx';
import type { ArticleActions } from './answer-in.ts';
import { ArticleBody } from './ArticleBody.tsx';
import { FootnotePopover, type ShownNote } from './FootnotePopover.tsx';
import { goTo } from './go-to.ts';
import { useAnswers } from './hooks/use-answers.ts';
import { useArticleFocus } from './hooks/use-article-focus.ts';
import { useDrawer } from './hooks/use-drawer.ts';
import { useImages } from './hooks/use-images.ts';
import { useKeys } from './hooks/use-keys.ts';
import { useLineWidth } from './hooks/use-line-width.ts';
import { useLook } from './hooks/use-look.ts';
import { headingsIn, useOwnPlace } from './hooks/use-own-place.ts';
import { useReadAloud } from './hooks/use-read-aloud.ts';
import { useReturn } from './hooks/use-return.ts';
import { ImagesNotice } from './ImagesNotice.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { ListenBar } from './ListenBar.tsx';
import { ListenButton } from './ListenButton.tsx';
import { LoadedNotice } from './LoadedNotice.tsx';
import { LookPanel } from './LookPanel.tsx';
import { markdownQuote } from './quote.ts';
import { prefersReducedMotion } from './prefers-reduced-motion.ts';
import { QuoteTool } from './QuoteTool.tsx';
import { ReaderHeader } from './ReaderHeader.tsx';
import {
  actionOf,
  keyShortcuts,
  shownKeys,
  type KeyAction,
  type KeyChoice,
} from './reader-keys.ts';
import { readTextsOf } from './read-texts.ts';
import { safePieces } from './safe-pieces.ts';
import { selectedIn } from './selected.ts';
import { TopBar } from './TopBar.tsx';
import { ZoomDialog } from './ZoomDialog.tsx';

interface Props {
  /** The tab that this page is in. */
  tabId: number | undefined;
  article: Article;
  /** Will it be there again once this page and the article's own tab have gone? */
  isKept: boolean;
  /** How much of the page had come when it was read. */
  loaded: Loaded;
  /** Answers others about what is shown here. */
  answering: Answering;
  settings: Settings;
  change: (changes: Partial<ReaderSettings>) => Promise<Saved>;
  openLink: (href: string, inNewTab: boolean) => void;
}

/** An article with its contents beside it, and all that can be done with it. */
export function ReaderPage(props: Props) {
  const { tabId, isKept, loaded, answering, openLink } = props;
  const read = useMemo(() => ofPage(props.article), [props.article]);
  const { reader: settings, rate, deepest, smooth } = props.settings;
  const article = useMemo(() => atOwnRate(read, rate), [read, rate]);
  const shown = useMemo(() => headingsDownTo(article.headings, deepest), [article, deepest]);
  const { headings, url, kind } = article;
  const { keys } = settings;
  const content = useMemo(() => safePieces(read.content ?? ''), [read]);
  const images = useImages(read.url);
  const [body, setBody] = useState<HTMLElement>();
  /** How often the article has been shown: of a page that is loading again when it has come. */
  const [turn, setTurn] = useState(0);
  const [isFailed, setFailed] = useState(false);
  const [note, setNote] = useState<ShownNote>();
  const [enlarged, setEnlarged] = useState<HTMLImageElement>();
  const help = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const drawer = useDrawer();
  const clipboard = useCopy();
  const { copy, tell } = clipboard;
  const change = (changes: Partial<ReaderSettings>): void =>
    void props.change(changes).then((saved) => saved !== 'saved' && tell(saveFault(saved)));
  // The article is here as a whole; its own tab may have gone.
  const markdown = useMarkdown({
    tabId: undefined,
    article,
    isWhole: loaded === 'whole',
    clipboard,
  });
  const place = useOwnPlace(body, headings, turn);
  const current = place?.current;
  const aloud = useReadAloud(body, article.lang, settings);
  useLook(settings);
  const characters = useLineWidth(read.content ?? '', settings);
  useReturn(body);
  useEffect(() => {
    document.title = `${article.title || message('untitled')} – ${message('extension_name')}`;
  }, [article]);

  const go = (element: HTMLElement | null | undefined, isStep = false, mayGlide = smooth): void => {
    if (!body || !element) return;
    drawer.close();
    const isSmooth = mayGlide && body.dataset['long'] !== 'true' && !prefersReducedMotion();
    goTo(element, { isSmooth, isStep, isTop: element === title.current });
  };
  const sectionOf = (index: number): HTMLElement | null | undefined =>
    index === INTRODUCTION ? title.current : body && headingsIn(body, headings)[index];
  const goToSection = (index: number, isStep = false): void => go(sectionOf(index), isStep);
  const goToNeighbour = (by: 1 | -1): void => {
    const index = place && neighbour(headings, place, by);
    if (index !== undefined) goToSection(index, true);
  };
  const goToPost = async (): Promise<void> => {
    const heading = place && headings[place.current];
    const { goToOriginal } = await import('../../utils/reader-tabs/go-between.ts');
    await goToOriginal(tabId, url, heading ? sectionAddress(url, heading) : url, heading);
  };
  useAnswers({
    answering,
    article: read,
    loaded,
    body,
    turn,
    jump: (target, { smooth, isStep }) => {
      const index = indexOf(headings, target);
      const element = index === undefined ? undefined : sectionOf(index);
      go(element, isStep, smooth);
      return element ? 'landed' : 'missing';
    },
    goToOriginal: () => void goToPost(),
  });
  const choose = (heading: Heading, event: MouseEvent | KeyboardEvent): void => {
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) openLink(sectionAddress(url, heading), true);
    else goToSection(heading.index);
  };
  const copyLink = (heading: Heading, asMarkdown: boolean): void =>
    copy(asMarkdown ? markdownLink(url, heading) : sectionAddress(url, heading));
  const copyQuote = (): boolean => {
    const found = body && selectedIn(body);
    if (found) copy(markdownQuote(found.selected, article.title, url));
    return found !== undefined;
  };
  const actions: ArticleActions = {
    copy,
    go,
    copyLink: (element) => {
      const heading = headings[Number(element.dataset['index'])];
      if (heading) copyLink(heading, false);
    },
    showNote: (reference, shown) => setNote({ reference, note: shown }),
    enlarge: setEnlarged,
  };
  const act = (action: KeyAction): boolean => {
    const { theme, textSize } = settings;
    if (action === 'next' || action === 'previous') {
      goToNeighbour(action === 'next' ? 1 : -1);
    } else if (action === 'filter') return drawer.openWhereClosed();
    else if (action === 'link') {
      const heading = headings[current ?? INTRODUCTION];
      copy(heading ? sectionAddress(url, heading) : url);
    } else if (action === 'quote') return copyQuote();
    else if (action === 'look') document.getElementById('reader-look')?.togglePopover();
    else if (action === 'theme') change({ theme: themeAfter(theme) });
    else if (action === 'original') void goToPost();
    else if (action === 'listen') aloud.toggle();
    else if (action === 'help') help.current?.showModal();
    else change({ textSize: sizeAfter(textSize, action) });
    return true;
  };
  useKeys(keys, act);
  const main = useArticleFocus();
  const filterKey = useMemo(() => filterKeyFor(keys), [keys]);

  const sections = useMemo(
    () => (
      <Sections
        {...{ tabId, article, shown, current, choose }}
        copy={copyLink}
        copySection={markdown.copySection}
        readTexts={() => readTextsOf(body, headings)}
        close={drawer.isOpen ? drawer.close : () => main.current?.focus({ preventScroll: true })}
        filterKey={filterKey}
      />
    ),
    [tabId, article, shown, current, smooth, body, drawer.isOpen, filterKey],
  );
  return (
    <div
      class="reader"
      data-state={stateOf(body, isFailed)}
      data-kind={kind}
      data-drawer={drawer.isOpen ? 'open' : 'closed'}
    >
      <a class="skip-link" href="#reader-content">
        {message('skip')}
      </a>
      <TopBar
        {...{ article, place, keys }}
        isDrawerOpen={drawer.isOpen}
        toggleDrawer={drawer.toggle}
        showHelp={() => help.current?.showModal()}
        goToPost={() => void goToPost()}
      >
        <ListenButton {...{ aloud, keys }} />
        <MarkdownActions markdown={markdown} />
      </TopBar>
      <ListenBar {...{ aloud, settings, change }} lang={article.lang} />
      <div class="reader-columns" dir={article.dir}>
        {headings.length > 0 && (
          <div class="reader-contents" id="reader-contents" ref={drawer.element}>
            {sections}
          </div>
        )}
        <main class="reader-main" ref={main} tabIndex={-1}>
          <ReaderHeader article={article} title={title} openLink={openLink} />
          {article.evidence.includes('payload_cut') && (
            <Notice text={message('notice_payload_cut')} />
          )}
          <LoadedNotice loaded={loaded} />
          {!isKept && loaded === 'whole' && <Notice text={message('notice_not_kept')} />}
          <ImagesNotice key={turn} {...{ body, images, settings }} />
          {isFailed && <Notice text={message('notice_not_shown')} isAlert />}
          {body && isBlank(body) && <Notice text={message('reader_empty_text')} />}
          <ArticleBody
            {...{ article, content, images, actions }}
            isImagesOff={settings.images === 'ask'}
            isWhole={loaded === 'whole'}
            onShown={(shown) => {
              setBody(shown);
              setTurn((last) => last + 1);
            }}
            onFailed={() => setFailed(true)}
          />
          {!body && !isFailed && <p class="reader-wait">{message('loading_title')}</p>}
        </main>
      </div>
      <LookPanel {...{ settings, change, characters }} />
      <KeyHelp dialog={help} {...{ settings, change }} />
      <QuoteTool {...{ body, copyQuote, keys }} />
      {note && (
        <FootnotePopover shown={note} images={images} close={() => setNote(undefined)} go={go} />
      )}
      {enlarged && <ZoomDialog image={enlarged} close={() => setEnlarged(undefined)} />}
      <Toast news={clipboard.news} />
    </div>
  );
}

/** The section that is meant by what is known of it: its place decides where all else is the same. */
function indexOf(
  headings: readonly Heading[],
  { index, id, text }: SectionTarget,
): number | undefined {
  const at = index === undefined ? undefined : headings[index];
  if (index === INTRODUCTION || (at && at.text === text && at.id === id)) return index;
  return headings.find((other) => (id === undefined ? other.text === text : other.id === id))
    ?.index;
}

/** Raw data are those of a page, where what is said here of the article is to be found. */
function ofPage(article: Article): Article {
  return article.kind === 'payload' ? { ...article, url: pageAddress(article.url) } : article;
}

function stateOf(body: HTMLElement | undefined, isFailed: boolean): 'loading' | 'ready' | 'error' {
  if (isFailed) return 'error';
  return body ? 'ready' : 'loading';
}

/** Has nothing been left of an article by what makes it safe? */
function isBlank(body: HTMLElement): boolean {
  return body.textContent.trim() === '' && !body.querySelector('img, math');
}

/** The filter's key here: like the others it waits for the article to have the focus. */
function filterKeyFor(choice: KeyChoice): FilterKey {
  return {
    name: keyShortcuts('filter', choice),
    shown: shownKeys('filter', choice)[0],
    isPressed: (event) => actionOf(event, choice) === 'filter',
  };
}

function themeAfter(theme: ReaderSettings['theme']): ReaderSettings['theme'] {
  return READER_THEMES[(READER_THEMES.indexOf(theme) + 1) % READER_THEMES.length] ?? 'auto';
}

function sizeAfter(size: number, action: KeyAction): number {
  const [least, most] = READER_RANGES.textSize;
  if (action === 'larger') return Math.min(size + 1, most);
  if (action === 'smaller') return Math.max(size - 1, least);
  return DEFAULTS.reader.textSize;
}
