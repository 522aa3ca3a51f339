import { useEffect } from 'preact/hooks';
import { message, plural } from '../../utils/i18n.ts';
import type { Article } from '../../utils/page/types.ts';
import type { ReaderSettings } from '../../utils/settings-shape.ts';
import { PostList } from '../PostList.tsx';
import { useLineWidth } from './hooks/use-line-width.ts';
import { useLook } from './hooks/use-look.ts';
import { LookPanel } from './LookPanel.tsx';
import { TopBar } from './TopBar.tsx';

interface Props {
  article: Article;
  settings: ReaderSettings;
  change: (changes: Partial<ReaderSettings>) => void;
  openLink: (href: string, inNewTab: boolean) => void;
}

/** A list of posts, where a page has no article of its own. */
export function ReaderPosts({ article, settings, change, openLink }: Props) {
  const { title, description, lang, dir, kind, posts = [] } = article;
  useLook(settings);
  const characters = useLineWidth('', settings);
  useEffect(() => {
    document.title = `${title || message('untitled')} – ${message('extension_name')}`;
  }, [title]);
  return (
    <div class="reader" data-state="ready" data-kind={kind}>
      <TopBar article={article} keys="off" />
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
          <PostList posts={posts} openLink={openLink} />
        </main>
      </div>
      <LookPanel {...{ settings, change, characters }} />
    </div>
  );
}
