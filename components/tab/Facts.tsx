import { formatDay, message, plural } from '../../utils/ui/index.ts';
import type { Article, Named } from '../../utils/page/types.ts';
import { isWebAddress } from '../shared/section-links.ts';

type OpenLink = (href: string, inNewTab: boolean) => void;

export function Authors({ authors, openLink }: { authors: Named[]; openLink: OpenLink }) {
  return (
    <>
      {authors.map((author) => (
        <span key={author.name} class="author" data-field="author">
          <Link named={author} openLink={openLink} />
        </span>
      ))}
    </>
  );
}

/** The day that the page gives as its date. */
export function Published({ day }: { day: string }) {
  return (
    <time data-field="date" datetime={day} dir="auto">
      {formatDay(day)}
    </time>
  );
}

/** How long the article is, as two items of a list; none where there is nothing to read. */
export function Amount({ article: { minutes, words, lang, kind } }: { article: Article }) {
  if (kind === 'index' || words === 0) return null;
  return (
    <>
      <li>
        <span data-field="reading-time" data-minutes={minutes} dir="auto">
          {plural('minute', minutes)}
        </span>
      </li>
      <li>
        <span data-field="words" data-words={words} dir="auto">
          {plural(/^(?:zh|ja|ko)\b/.test(lang) ? 'character' : 'word', words)}
        </span>
      </li>
    </>
  );
}

export function Tags({ tags, openLink }: { tags: Named[]; openLink: OpenLink }) {
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
  openLink: OpenLink;
  className?: string;
}

/** A name, linked where the page links it to another page. */
function Link({ named: { name, href }, openLink, className }: LinkProps) {
  if (href === undefined || !isWebAddress(href)) {
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
