import type { ComponentChildren } from 'preact';
import { message, plural } from '../../utils/ui/index.ts';
import type { Place } from '../../utils/page/position/index.ts';
import type { Article } from '../../utils/page/types.ts';
import { Icon } from '../shared/Icon.tsx';
import { minutesLeft, TimeLeft } from '../outline/Progress.tsx';
import { keyShortcuts, type KeyChoice } from './reader-keys.ts';

interface Props {
  article: Article;
  place?: Place | undefined;
  isDrawerOpen?: boolean;
  toggleDrawer?: () => void;
  showHelp?: () => void;
  /** Asks for how long one has, and chooses sections for it. */
  spare?: (() => void) | undefined;
  keys: KeyChoice;
  /** Goes to the page of the article, in its tab. */
  goToPost: () => void;
  /** Shown in place of the facts about the article. */
  facts?: ComponentChildren;
  /** Further actions, shown before the others. */
  children?: ComponentChildren;
}

/** The bar at the top: where the article is from, the progress, and actions. */
export function TopBar(props: Props) {
  const { article, place, isDrawerOpen, toggleDrawer, showHelp, goToPost, keys } = props;
  const { facts, spare, children } = props;
  const { url, headings, posts = [] } = article;
  const isList = posts.length > 0;
  const progress = place?.progress ?? 0;
  const left = place && minutesLeft(article, place);
  return (
    <header class="top-bar">
      {headings.length > 0 && !isList && (
        <button
          type="button"
          class="bar-button contents-button"
          aria-label={message('contents')}
          aria-expanded={isDrawerOpen ?? false}
          aria-controls="reader-contents"
          onClick={toggleDrawer}
        >
          <Icon name="list" />
        </button>
      )}
      <div class="bar-where">
        {facts || <BarFacts {...{ article, place }} />}
        {left !== undefined && spare && (
          <span class="bar-left" data-minutes-left={left}>
            <TimeLeft minutes={left} spare={spare} />
          </span>
        )}
      </div>
      <div class="bar-actions">
        {children}
        <button
          type="button"
          class="bar-button look-button"
          popovertarget="reader-look"
          aria-label={message('look')}
          aria-keyshortcuts={keyShortcuts('look', keys)}
          title={message('look')}
        >
          <span aria-hidden="true">Aa</span>
        </button>
        {!isList && (
          <button
            type="button"
            class="bar-button help-button"
            aria-label={message('help')}
            aria-keyshortcuts={keyShortcuts('help', keys)}
            title={message('help')}
            onClick={showHelp}
          >
            <Icon name="help" />
          </button>
        )}
        <a
          class="bar-button original-link"
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          aria-keyshortcuts={keyShortcuts('original', keys)}
          title={message('original_hint')}
          onClick={(event) => {
            // With a modifier key, the browser opens the link as usual.
            if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
            event.preventDefault();
            goToPost();
          }}
        >
          {message('original')}
          <Icon name="out" />
        </a>
      </div>
      {!isList && (
        <progress
          class="bar-progress"
          value={progress}
          aria-label={message('progress')}
          data-progress={Math.round(progress * 100)}
        />
      )}
    </header>
  );
}

/** Where the article is from, and how long it is unless all of that is left. */
function BarFacts({ article, place }: Pick<Props, 'article' | 'place'>) {
  const { url, minutes, posts = [] } = article;
  const isList = posts.length > 0;
  const left = place && minutesLeft(article, place);
  return (
    <p class="bar-facts">
      <bdi class="bar-host">{new URL(url).host}</bdi>
      {!isList && (left === undefined || left < minutes) && (
        <span>
          {' · '}
          <bdi>{plural('minute', minutes)}</bdi>
        </span>
      )}
    </p>
  );
}
