import { formatDay, message, plural, uiDirection, uiLanguage } from '../../utils/ui/index.ts';
import type { Article, Named } from '../../utils/page/types.ts';
import type { PackageVersion } from '../../utils/page/versions/index.ts';
import { isWebAddress } from '../shared/section-links.ts';

type OpenLink = (href: string, inNewTab: boolean) => void;

/** The article's authors, linked if the page links them. */
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

/** The day of publication. */
export function Published({ day }: { day: string }) {
  return (
    <time data-field="date" datetime={day} dir="auto">
      {formatDay(day)}
    </time>
  );
}

/** Reading time and number of words as two list items; nothing if there is no text. */
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

/** The versions of packages that the article names; nothing if it names none. */
export function Versions({ versions }: { versions: readonly PackageVersion[] }) {
  if (versions.length === 0) return null;
  const text = message('written_for', namesOf(versions));
  return (
    <p class="versions" data-field="versions" title={text} dir={uiDirection()}>
      {text}
    </p>
  );
}

function namesOf(versions: readonly PackageVersion[]): string {
  // Each isolated, since under a right-to-left interface its signs would change places.
  const names = versions.map(({ name, version }) => `\u2068${name} ${version}\u2069`);
  return new Intl.ListFormat(uiLanguage(), { type: 'unit', style: 'short' }).format(names);
}

/** The article's tags, linked if the page links them. */
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

/** A name, linked if the page links it. */
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
