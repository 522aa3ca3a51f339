import type { RefObject } from 'preact';
import { message, uiDirection } from '../../utils/ui/index.ts';
import type { Article } from '../../utils/page/types.ts';
import type { PackageVersion } from '../../utils/page/versions/index.ts';
import { Amount, Authors, Published, Tags, Versions } from '../tab/Facts.tsx';

interface Props {
  article: Article;
  /** The title's element, to which jumps to the beginning go. */
  title: RefObject<HTMLHeadingElement | null>;
  openLink: (href: string, inNewTab: boolean) => void;
  /** Versions of packages that the article names. */
  versions: readonly PackageVersion[];
}

/** Date, title, description, authors and tags, above the article. */
export function ReaderHeader({ article, title: titleRef, openLink, versions }: Props) {
  const { title, description, published, authors, tags, lang, dir, url } = article;
  return (
    <header class="reader-header" dir={dir}>
      {published !== undefined && (
        <p class="reader-date">
          <Published day={published} />
        </p>
      )}
      <h1 ref={titleRef} class="reader-title" data-field="title" dir="auto" lang={lang}>
        {title || message('untitled')}
      </h1>
      {description !== undefined && (
        <p class="reader-description" data-field="description" dir="auto" lang={lang}>
          {description}
        </p>
      )}
      <div class="reader-facts">
        <ul class="facts" dir={uiDirection()}>
          {authors.length > 0 && (
            <li>
              <Authors authors={authors} openLink={openLink} />
            </li>
          )}
          <Amount article={article} />
        </ul>
        <Tags tags={tags} openLink={openLink} />
      </div>
      <Versions versions={versions} />
      <p class="reader-source">{url}</p>
    </header>
  );
}
