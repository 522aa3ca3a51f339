import type { ComponentChild } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { message } from '../../utils/ui/index.ts';
import { pageAddress } from '../../utils/page/flight/index.ts';
import type { Place } from '../../utils/page/position/index.ts';
import { headingsDownTo } from '../../utils/page/outline/index.ts';
import type { Article, Heading } from '../../utils/page/types.ts';
import { jumpTo, readSectionTexts } from '../../utils/tab/index.ts';
import { readTabContent } from '../../utils/reader/index.ts';
import type { Changes, Saved, Settings } from '../../utils/settings/index.ts';
import { GlanceContext } from '../glance/glance-context.ts';
import { Actions } from './Actions.tsx';
import { ArticleHeader } from './ArticleHeader.tsx';
import { type Clipboard, useCopy } from '../hooks/use-copy.ts';
import { useMarkdown } from '../hooks/use-markdown.ts';
import { usePlace } from '../hooks/use-place.ts';
import { useTabMemory } from '../hooks/use-tab-memory.ts';
import { saveFault } from '../shared/save-fault.ts';
import { markdownLink, markdownOutline, sectionAddress } from '../shared/section-links.ts';
import { type SiteChoice, siteChoice } from '../shared/site-choice.ts';
import { Notice } from '../shared/Notice.tsx';
import type { Choose } from '../outline/use-outline-input.ts';
import { useLateGlance } from '../hooks/use-late-glance.ts';
import { useLatePostList } from '../hooks/use-late-post-list.ts';
import { useMarkingNews } from '../hooks/use-marking-news.ts';
import { useTabMarks, type TabMarks } from '../hooks/use-tab-marks.ts';
import { MemoryRow } from './MemoryRow.tsx';
import { Progress } from '../outline/Progress.tsx';
import { Sections } from '../outline/Sections.tsx';
import { StateMessage } from '../shared/StateMessage.tsx';
import { Toast } from '../shared/Toast.tsx';

interface Props {
  tabId: number | undefined;
  article: Article;
  settings: Settings;
  change: (changes: Changes) => Promise<Saved>;
  /** Whether more of the page is still loading. */
  isLoading: boolean;
  /** Whether this was read earlier, and the page is being read again. */
  isKept: boolean;
  /** Whether the tab shows the reader. */
  isReader: boolean;
  readAgain: () => void;
  openLink: (href: string, inNewTab: boolean) => void;
  close: (() => void) | undefined;
  openPanel: (() => void) | undefined;
  openSettings: () => void;
  /** Opens the article in the reader, at a section if one is given, or with some sections. */
  openReader: (sectionId?: string, some?: string[]) => void;
}

/** An article as popup and panel show it: its facts, its sections, and the reader's place in it. */
export function ArticleView(props: Props) {
  const { tabId, article, isLoading, isReader, readAgain, close, openPanel, openReader } = props;
  const { deepest, smooth, remember } = props.settings;
  const { kind, headings, posts = [] } = article;
  const [moved, setMoved] = useState<string>();
  const [isMissing, setMissing] = useState(false);
  const clipboard = useCopy();
  const { news, copy } = clipboard;
  const shown = useMemo(() => headingsDownTo(headings, deepest), [headings, deepest]);
  const isList = posts.length > 0;
  // The reader of raw data is like any other reader.
  const isRaw = kind === 'payload' && !isReader;
  const isRead = headings.length > 0 && !isList && !isRaw;
  // Also without any text, since the article may still be loading.
  const followed = usePlace(tabId, isRaw ? undefined : article, readAgain);
  const place = isRead ? followed.place : undefined;
  const [isSparing, setSparing] = useState(false);
  const current = place?.current;
  // Raw data have no sections to go to; the page they belong to has.
  const page = pageOf(article);
  const memory = useTabMemory(article, isReader, remember, place);
  const { passed } = memory.state;
  const PostList = useLatePostList(isList);
  const marks = useTabMarks(tabId, article);
  const { counts } = marks;

  // The reader stays where it is.
  const openLink = (href: string, inNewTab: boolean): void =>
    props.openLink(href, inNewTab || isReader);

  const markdown = useMarkdown({ tabId, article, clipboard });
  const site = useSite(props, clipboard.tell);

  const jump = async (heading: Heading): Promise<void> => {
    if (tabId === undefined) return;
    if (isRaw) {
      openLink(sectionAddress(page, heading), false);
      return;
    }
    const result = await jumpTo(tabId, heading, { smooth });
    setMissing(result === 'missing');
    setMoved(result === 'landed' ? heading.text : undefined);
    if (result === 'missing') readAgain();
  };
  const choose: Choose = (heading, event) => {
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) openLink(sectionAddress(page, heading), true);
    else void jump(heading);
  };
  const copyLink = (heading: Heading, asMarkdown: boolean): void =>
    copy(asMarkdown ? markdownLink(page, heading) : sectionAddress(page, heading));

  const glance = {
    article,
    page,
    place,
    copy,
    openLink,
    isSparing,
    setSparing,
    seek: followed.seek,
    readContent: () => articleWithContent(tabId),
    tabs: props.settings.reader.tabs,
    readSome: (keys: string[]) => openReader(undefined, keys),
  };

  // The place changes with every frame while scrolling; sections do not.
  const sections = useMemo(
    () => (
      <Sections
        {...{ tabId, article, shown, current, passed, choose, close }}
        marks={counts}
        copy={copyLink}
        copySection={markdown.copySection}
        readTexts={() => readSectionTexts(tabId, article)}
      />
    ),
    [tabId, article, shown, current, passed, counts, smooth],
  );
  return (
    <main
      class="tab-view"
      data-state={stateOf(article, PostList !== undefined)}
      data-kind={kind}
      data-kept={props.isKept || undefined}
    >
      <GlanceContext.Provider value={glance}>
        <ArticleHeader
          {...{ article, openLink }}
          fact={isText(article) && <LateFact isSettled={!isLoading && !props.isKept} />}
        >
          {place && <Progress {...{ article, place }} spare={() => setSparing(!isSparing)} />}
        </ArticleHeader>
        <Notices {...{ tabId, isLoading, isMissing }} />
        <MemoryRow
          {...{ article, memory, place }}
          marks={marks.marks.length}
          go={(heading) => void jump(heading)}
        />
        <Marked {...{ tabId, marks, smooth, page }} />
        <Contents {...{ article, isReader, openLink, sections, remember, PostList }} />
      </GlanceContext.Provider>
      <output class="visually-hidden">
        {moved !== undefined && message('announce_jumped', moved)}
      </output>
      <Toast news={news} />
      <Actions
        isReader={isReader}
        openReader={isText(article) ? () => openReader(sectionAt(article, place)) : undefined}
        markdown={isText(article) ? markdown : undefined}
        copyOutline={headings.length > 0 ? () => copy(markdownOutline(page, shown)) : undefined}
        site={site}
        openPanel={openPanel}
        openSettings={props.openSettings}
      />
    </main>
  );
}

/** What the article is written for, which takes a second reading of it. */
function LateFact({ isSettled }: { isSettled: boolean }) {
  const glance = useLateGlance();
  return glance ? <glance.WrittenFor isSettled={isSettled} /> : null;
}

/** Whether posts of the site open in the reader by themselves; says what a change of that means. */
function useSite(
  { article: { url, kind }, settings, change }: Props,
  tell: Clipboard['tell'],
): SiteChoice | undefined {
  const site = siteChoice(url, settings.readerSites, (changes) => {
    void change(changes).then((saved) => {
      const isOn = changes.readerSites?.includes(new URL(url).origin);
      const news = isOn ? 'always_on' : 'always_off';
      tell(saved === 'saved' ? news : saveFault(saved));
    });
  });
  return kind === 'post' || site?.isAlways ? site : undefined;
}

interface MarkedProps extends Pick<Props, 'tabId'> {
  marks: TabMarks;
  smooth: boolean;
  page: string;
}

/** The article's marks, where it has any, once what draws them is there. */
function Marked({ tabId, marks, smooth, page }: MarkedProps) {
  const { PostMarks } = marks;
  if (!PostMarks || tabId === undefined || marks.marks.length === 0) return null;
  return <PostMarks {...{ tabId, marks, smooth, url: page }} />;
}

interface NoticesProps extends Pick<Props, 'tabId' | 'isLoading'> {
  isMissing: boolean;
}

function Notices({ tabId, isLoading, isMissing }: NoticesProps) {
  const marking = useMarkingNews(tabId);
  return (
    <>
      {marking !== undefined && <Notice text={marking} isAlert />}
      {isLoading && <Notice text={message('notice_loading_more')} />}
      {isMissing && <Notice text={message('notice_missing')} isAlert />}
    </>
  );
}

/** A list is ready once that is there which draws it. */
function stateOf(
  { headings, posts = [] }: Article,
  hasList: boolean,
): 'loading' | 'ready' | 'empty' {
  if (posts.length > 0) return hasList ? 'ready' : 'loading';
  return headings.length > 0 ? 'ready' : 'empty';
}

async function articleWithContent(tabId: number | undefined): Promise<Article | undefined> {
  const reading = tabId === undefined ? undefined : await readTabContent(tabId);
  return reading?.state === 'ready' ? reading.article : undefined;
}

function pageOf({ kind, url }: Article): string {
  return kind === 'payload' ? pageAddress(url) : url;
}

/** Is there an article to read and copy, rather than a list of posts or a page without one? */
function isText({ kind, words, headings, posts = [] }: Article): boolean {
  const isPage = kind === 'site' || kind === 'none';
  return words > 0 && posts.length === 0 && (headings.length > 0 || !isPage);
}

/** Id of the section being read; `undefined` at the beginning of the article. */
function sectionAt({ headings }: Article, place: Place | undefined): string | undefined {
  return place && headings[place.current]?.id;
}

interface ContentsProps {
  article: Article;
  isReader: boolean;
  openLink: Props['openLink'];
  sections: ComponentChild;
  remember: Settings['remember'];
  PostList: ReturnType<typeof useLatePostList>;
}

function Contents(props: ContentsProps) {
  const { article, isReader, openLink, sections, remember, PostList } = props;
  const { headings, posts = [] } = article;
  if (posts.length > 0)
    return PostList ? <PostList key={article.url} {...{ article, openLink, remember }} /> : null;
  if (headings.length === 0) return <EmptyState article={article} />;
  return (
    <>
      <KindNotice article={article} isReader={isReader} />
      {sections}
    </>
  );
}

/** A note about the contents of a page that is not simply a post. */
function KindNotice({ article, isReader }: Pick<ContentsProps, 'article' | 'isReader'>) {
  const { kind, evidence } = article;
  const isCut = evidence.includes('payload_cut');
  if (kind === 'payload' && isCut) return <Notice text={message('notice_payload_cut')} />;
  if (kind === 'payload' && isReader) return null;
  if (kind !== 'site' && kind !== 'none' && kind !== 'payload') return null;
  return <Notice text={message(`notice_${kind}`)} />;
}

function EmptyState({ article: { kind } }: { article: Article }) {
  const key = kind === 'docs' || kind === 'site' || kind === 'none' ? kind : 'post';
  const title = key === 'docs' ? 'post' : key;
  return (
    <StateMessage
      level={2}
      title={message(`empty_${title}_title`)}
      text={message(`empty_${key}_text`)}
    />
  );
}
