import { POST_ORDERS, type PostOrder } from '../../utils/page/posts/index.ts';
import { message, plural } from '../../utils/ui/index.ts';
import type { FeedState } from '../hooks/use-feed.ts';
import type { PostStates } from '../hooks/use-post-states.ts';
import { Chips } from '../shared/Chips.tsx';
import { OrderSelect } from '../shared/OrderSelect.tsx';
import { FilterBox, SLASH } from '../outline/FilterBox.tsx';
import type { PostChoice } from './choose-posts.ts';

interface Props {
  choice: PostChoice;
  choose: (changes: Partial<PostChoice>) => void;
  /** Tags by which the list can be filtered. */
  tags: readonly string[];
  /** Whether the posts have days, so that they can be sorted by them. */
  hasDays: boolean;
  all: number;
  shown: number;
  memory: PostStates;
  /** Number of shown posts that have not been read. */
  unread: number;
  markAll: () => void;
  feed: FeedState;
  /** Fetches the site's feed; `undefined` if the site announces none. */
  look: (() => void) | undefined;
  /** Focuses the first post, or opens it. */
  enter: (isOpened: boolean, event: KeyboardEvent | undefined) => void;
}

/** Tools for a list of posts: filter, sort, mark as read, and look for new ones. */
export function PostTools(props: Props) {
  const { choice, choose, tags, all, memory, enter } = props;
  return (
    <div class="post-tools">
      {all > 1 && (
        <FilterBox
          query={choice.query}
          count={all}
          name={message('posts_filter')}
          filterKey={SLASH}
          onQuery={(query) => choose({ query })}
          onChoose={(event) => enter(true, event)}
          onLeave={() => enter(false, undefined)}
          onClose={undefined}
        />
      )}
      <Chips
        class="post-tags"
        label={message('tags')}
        all={tags}
        chosen={choice.tags}
        choose={(tags) => choose({ tags })}
      />
      <p class="post-deeds">
        {all > 1 && <Order {...props} />}
        {memory.states && (
          <label>
            <input
              type="checkbox"
              checked={choice.isReadHidden}
              onChange={(event) => choose({ isReadHidden: event.currentTarget.checked })}
            />
            {message('posts_hide_read')}
          </label>
        )}
        {memory.states && props.unread > 0 && (
          <button type="button" class="text-button" onClick={props.markAll}>
            {message('posts_mark_all')}
          </button>
        )}
        {props.look && (
          <button
            type="button"
            class="text-button"
            aria-disabled={props.feed.state === 'asking'}
            onClick={props.look}
          >
            {message('feed_look')}
          </button>
        )}
      </p>
      <News {...props} />
    </div>
  );
}

function Order({ choice, choose, hasDays }: Pick<Props, 'choice' | 'choose' | 'hasDays'>) {
  const orders = POST_ORDERS.filter((order) => hasDays || order === 'page' || order === 'title');
  return (
    <OrderSelect
      label={message('posts_sort')}
      orders={orders.map((order) => [order, message(ORDER_NAMES[order])])}
      order={choice.order}
      choose={(order) => choose({ order })}
    />
  );
}

const ORDER_NAMES = {
  page: 'sort_page',
  newest: 'sort_newest',
  oldest: 'sort_oldest',
  title: 'sort_title',
} as const satisfies Record<PostOrder, string>;

/** The outcome, also announced by screen readers. */
function News({ choice, all, shown, memory, feed }: Props) {
  const { marked, fault, undo } = memory;
  const isNarrowed = shown < all || choice.query !== '';
  return (
    <div class="post-news">
      <output dir="auto">
        {isNarrowed && <span>{message('posts_shown', [String(shown), String(all)])}</span>}
        {marked.length > 0 && <span>{plural('posts_marked', marked.length)}</span>}
        {fault && <span>{message(`memory_${fault}`)}</span>}
        {feed.state !== 'unasked' && <span data-feed={feed.state}>{feedText(feed)}</span>}
      </output>
      {marked.length > 0 && (
        <button type="button" class="text-button" onClick={() => void undo()}>
          {message('undo')}
        </button>
      )}
    </div>
  );
}

function feedText(feed: FeedState): string {
  if (feed.state === 'failed') return message(`feed_${feed.problem}`);
  if (feed.state !== 'found') return message('feed_looking');
  return feed.count === 0 ? message('feed_none') : plural('feed_found', feed.count);
}
