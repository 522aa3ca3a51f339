import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { formatDay, message, plural } from '../utils/i18n.ts';
import type { Article, Named } from '../utils/page/types.ts';
import { Evidence } from './Evidence.tsx';

interface Props {
  article: Article;
  openLink: (href: string, inNewTab: boolean) => void;
}

interface HeaderProps extends Props {
  /** Stands below the facts. */
  children?: ComponentChildren;
}

/** Title, author, date, reading time and tags, each left out where the page has none. */
export function ArticleHeader({ article, openLink, children }: HeaderProps) {
  const [isAsked, setAsked] = useState(false);
  const evidenceId = useId();
  return (
    <header class="article-header">
      <div class="where">
        <span class="where-text">
          {message(`kind_${article.kind}`)} · <bdi>{hostOf(article.url)}</bdi>
        </span>
        <button
          type="button"
          class="why"
          aria-expanded={isAsked}
          aria-controls={evidenceId}
          onClick={() => setAsked(!isAsked)}
        >
          {message('why')}
        </button>
      </div>
      <h1 class="title" data-field="title" dir="auto">
        {article.title || message('untitled')}
      </h1>
      {article.description !== undefined && (
        <p class="description" data-field="description" dir="auto">
          {article.description}
        </p>
      )}
      <Facts article={article} openLink={openLink} />
      <Tags tags={article.tags} openLink={openLink} />
      {children}
      <div id={evidenceId}>{isAsked && <Evidence codes={article.evidence} />}</div>
    </header>
  );
}

function Facts({ article, openLink }: Props) {
  const { authors, published, minutes, words, lang, kind } = article;
  const isRead = kind !== 'index' && words > 0;
  return (
    <ul class="facts">
      {authors.length > 0 && (
        <li>
          {authors.map((author) => (
            <span key={author.name} class="author" data-field="author">
              <Link named={author} openLink={openLink} />
            </span>
          ))}
        </li>
      )}
      {published !== undefined && (
        <li>
          <time data-field="date" datetime={published}>
            {formatDay(published)}
          </time>
        </li>
      )}
      {isRead && (
        <>
          <li>
            <span data-field="reading-time" data-minutes={minutes}>
              {plural('minute', minutes)}
            </span>
          </li>
          <li>
            <span data-field="words" data-words={words}>
              {plural(/^(?:zh|ja|ko)\b/.test(lang) ? 'character' : 'word', words)}
            </span>
          </li>
        </>
      )}
      {kind === 'index' && <li>{plural('post', article.posts?.length ?? 0)}</li>}
    </ul>
  );
}

function Tags({ tags, openLink }: { tags: Named[]; openLink: Props['openLink'] }) {
  if (tags.length === 0) return null;
  return (
    <ul class="chips" aria-label={message('tags')}>
      {tags.map((tag) => (
        <li key={tag.name} data-field="tag">
          <Link named={tag} openLink={openLink} className="chip" />
        </li>
      ))}
    </ul>
  );
}

interface LinkProps {
  named: Named;
  openLink: Props['openLink'];
  className?: string;
}

/** A name, linked where the page links it. */
function Link({ named: { name, href }, openLink, className }: LinkProps) {
  if (href === undefined) {
    return (
      <span class={className} dir="auto">
        {name}
      </span>
    );
  }
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    openLink(href, event.ctrlKey || event.metaKey);
  };
  return (
    <a class={className} href={href} dir="auto" onClick={open}>
      {name}
    </a>
  );
}

function hostOf(url: string): string {
  return new URL(url).host;
}
