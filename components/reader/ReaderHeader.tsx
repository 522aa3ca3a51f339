import type { RefObject } from 'preact';
import { message, uiDirection, uiLanguage } from '../../utils/ui/index.ts';
import type { Article } from '../../utils/page/types.ts';
import type { PackageVersion } from '../../utils/page/versions/index.ts';
import { Amount, Authors, Published, Tags } from '../tab/Facts.tsx';

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
      {versions.length > 0 && (
        <p class="reader-versions" data-field="versions" dir={uiDirection()}>
          {message('written_for', namesOf(versions))}
        </p>
      )}
      <p class="reader-source">{url}</p>
    </header>
  );
}

function namesOf(versions: readonly PackageVersion[]): string {
  // Each isolated, since under a right-to-left interface its signs would change places.
  const names = versions.map(({ name, version }) => `\u2068${name} ${version}\u2069`);
  return new Intl.ListFormat(uiLanguage(), { type: 'unit', style: 'short' }).format(names);
}
