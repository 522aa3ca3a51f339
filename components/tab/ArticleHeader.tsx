import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { message, plural } from '../../utils/ui/index.ts';
import type { Article } from '../../utils/page/types.ts';
import { Evidence } from './Evidence.tsx';
import { Amount, Authors, Published, Tags } from './Facts.tsx';

interface Props {
  article: Article;
  openLink: (href: string, inNewTab: boolean) => void;
}

interface HeaderProps extends Props {
  /** One more line of facts. */
  fact?: ComponentChildren;
  /** Shown below the facts. */
  children?: ComponentChildren;
}

/** A part that scrolls in small windows must be focusable, so that keys can scroll it. */
const SCROLLED = { role: 'group', tabIndex: 0 } as const;

/** Title, author, date, reading time and tags of an article; what is unknown is left out. */
export function ArticleHeader({ article, openLink, fact, children }: HeaderProps) {
  const [isAsked, setAsked] = useState(false);
  const evidenceId = useId();
  const kind = message(`kind_${article.kind}`);
  return (
    <header class="article-header">
      <div class="where">
        <button
          type="button"
          class="why"
          title={message('why', kind)}
          aria-label={message('why', kind)}
          aria-expanded={isAsked}
          aria-controls={evidenceId}
          onClick={() => setAsked(!isAsked)}
        >
          {kind}
        </button>
        <span class="where-text">
          · <bdi>{new URL(article.url).host}</bdi>
        </span>
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
      {fact}
      <Tags tags={article.tags} openLink={openLink} />
      {children}
      <div class="reasons" id={evidenceId} {...(isAsked && { ...SCROLLED, 'aria-label': kind })}>
        {isAsked && <Evidence codes={article.evidence} />}
      </div>
    </header>
  );
}

function Facts({ article, openLink }: Props) {
  const { authors, published, kind } = article;
  return (
    <ul class="facts">
      {authors.length > 0 && (
        <li>
          <Authors authors={authors} openLink={openLink} />
        </li>
      )}
      {published !== undefined && (
        <li>
          <Published day={published} />
        </li>
      )}
      <Amount article={article} />
      {kind === 'index' && (
        <li>
          <bdi>{plural('post', article.posts?.length ?? 0)}</bdi>
        </li>
      )}
    </ul>
  );
}
