import type { PostState } from '../../utils/memory/index.ts';
import type { SeriesPart } from '../../utils/page/posts/index.ts';
import type { PostLink } from '../../utils/page/types.ts';
import { message, uiLanguage } from '../../utils/ui/index.ts';
import { MatchedText } from '../outline/MatchedText.tsx';
import { Published } from './Facts.tsx';

interface Props {
  post: PostLink;
  /** `undefined` if unknown. */
  state: PostState | undefined;
  series: SeriesPart | undefined;
  /** Whether it is only in the site's feed, and not in the page. */
  isFresh: boolean;
  query: string;
  openLink: (href: string, inNewTab: boolean) => void;
}

/** A post of a list: its title, its description, and whether it has been read. */
export function PostRow({ post, state, series, isFresh, query, openLink }: Props) {
  const { title, href, description } = post;
  return (
    <li class="post" data-field="post" data-post={state?.kind}>
      <a
        href={href}
        dir="auto"
        onClick={(event) => {
          event.preventDefault();
          openLink(href, event.ctrlKey || event.metaKey);
        }}
      >
        <MatchedText text={title} query={query} />
      </a>
      {description !== undefined && <p dir="auto">{description}</p>}
      <PostFacts {...{ post, state, isFresh }} />
      {series && <Series series={series} openLink={openLink} />}
    </li>
  );
}

function PostFacts({ post, state, isFresh }: Pick<Props, 'post' | 'state' | 'isFresh'>) {
  const { published, tags } = post;
  if (!state && !isFresh && published === undefined && tags.length === 0) return null;
  return (
    <ul class="facts">
      {isFresh && (
        <li>
          <span class="change">{message('change_new')}</span>
        </li>
      )}
      {state && (
        <li>
          <State state={state} />
        </li>
      )}
      {published !== undefined && (
        <li>
          <Published day={published} />
        </li>
      )}
      {tags.map((tag) => (
        <li key={tag}>
          <bdi>{tag}</bdi>
        </li>
      ))}
    </ul>
  );
}

function State({ state }: { state: PostState }) {
  if (state.kind !== 'begun') {
    return (
      <span class="post-state" data-post-state={state.kind} dir="auto">
        {message(state.kind === 'read' ? 'posts_read' : 'posts_unread')}
      </span>
    );
  }
  // Who has begun has read something.
  const share = shareFormat().format(Math.max(state.progress, 0.01));
  return (
    <span
      class="post-state"
      data-post-state="begun"
      style={{ '--share': state.progress }}
      dir="auto"
    >
      <span aria-hidden="true">{share}</span>
      <span class="visually-hidden">{message('posts_part', share)}</span>
    </span>
  );
}

/** Kept, since creating one is slow. */
let format: Intl.NumberFormat | undefined;

function shareFormat(): Intl.NumberFormat {
  format ??= new Intl.NumberFormat(uiLanguage(), { style: 'percent' });
  return format;
}

function Series({ series, openLink }: { series: SeriesPart; openLink: Props['openLink'] }) {
  const { part, parts, next } = series;
  return (
    <p class="series" dir="auto">
      {parts === undefined
        ? message('series_part_open', String(part))
        : message('series_part', [String(part), String(parts)])}
      {next && (
        <>
          {' · '}
          {message('series_next')}{' '}
          <button
            type="button"
            class="text-button"
            onClick={(event) => openLink(next.href, event.ctrlKey || event.metaKey)}
          >
            <bdi>{next.title}</bdi>
          </button>
        </>
      )}
    </p>
  );
}
