import { useEffect } from 'preact/hooks';
import { message, plural } from '../../utils/ui/index.ts';
import type { Article } from '../../utils/page/types.ts';
import type { Answering } from '../../utils/reader/index.ts';
import type { Loaded } from '../../utils/reader/index.ts';
import type { ReaderSettings, Remembers } from '../../utils/settings/index.ts';
import { useLatePostList } from '../hooks/use-late-post-list.ts';
import { useAnswers } from './hooks/use-answers.ts';
import { useLineWidth } from './hooks/use-line-width.ts';
import { useLook } from './hooks/use-look.ts';
import { LoadedNotice } from './LoadedNotice.tsx';
import { LookPanel } from './LookPanel.tsx';
import { TopBar } from './TopBar.tsx';

interface Props {
  /** Id of the tab that this page is in. */
  tabId: number | undefined;
  article: Article;
  loaded: Loaded;
  answering: Answering;
  settings: ReaderSettings;
  remember: Remembers;
  change: (changes: Partial<ReaderSettings>) => void;
  openLink: (href: string, inNewTab: boolean) => void;
}

/** A list of posts, for a page without an article of its own. */
export function ReaderPosts(props: Props) {
  const { tabId, article, loaded, answering, settings, remember, change, openLink } = props;
  const { url, title, description, lang, dir, kind, posts = [] } = article;
  const PostList = useLatePostList(true);
  useLook(settings);
  const characters = useLineWidth('', settings);
  useEffect(() => {
    document.title = `${title || message('untitled')} – ${message('extension_name')}`;
  }, [title]);
  const goToPost = async (): Promise<void> => {
    const { goToOriginal } = await import('../../utils/reader-tabs/open-reader.ts');
    await goToOriginal(tabId, url, url, undefined);
  };
  useAnswers({
    answering,
    article,
    loaded,
    body: undefined,
    turn: 0,
    jump: () => 'missing',
    goToOriginal: () => void goToPost(),
  });
  return (
    <div class="reader" data-state={PostList ? 'ready' : 'loading'} data-kind={kind}>
      <TopBar article={article} keys="off" goToPost={() => void goToPost()} />
      <div class="reader-columns" dir={dir}>
        <main class="reader-main">
          <header class="reader-header">
            <h1 class="reader-title" data-field="title" dir="auto" lang={lang}>
              {title || message('untitled')}
            </h1>
            {description !== undefined && (
              <p class="reader-description" data-field="description" dir="auto" lang={lang}>
                {description}
              </p>
            )}
            <div class="reader-facts">
              <p class="facts">{plural('post', posts.length)}</p>
            </div>
          </header>
          <LoadedNotice loaded={loaded} />
          {PostList && <PostList {...{ article, openLink, remember }} />}
        </main>
      </div>
      <LookPanel {...{ settings, change, characters }} />
    </div>
  );
}
