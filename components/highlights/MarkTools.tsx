import { COLOURS_OF_MARKS } from '../shared/mark-colours.ts';
import { MarkSign } from '../shared/MarkSign.tsx';
import { FilterBox, SLASH } from '../outline/FilterBox.tsx';
import { message, plural } from '../../utils/ui/index.ts';
import { MARK_ORDERS, type MarkChoice, type MarkOrder } from './choose-marks.ts';

interface Props {
  choice: MarkChoice;
  choose: (changes: Partial<MarkChoice>) => void;
  /** Labels by which the list can be filtered. */
  labels: readonly string[];
  /** Title of the post to which the list is narrowed. */
  title: string | undefined;
  all: number;
  shown: number;
  /** Focuses the first mark. */
  enter: () => void;
}

const ORDER_NAMES = {
  newest: 'sort_newest',
  oldest: 'sort_oldest',
  title: 'sort_title',
} as const satisfies Record<MarkOrder, string>;

/** Filters and the order of the list. */
export function MarkTools(props: Props) {
  const { choice, choose, labels, title, all, shown, enter } = props;
  const isNarrowed = shown < all || choice.query !== '';
  return (
    <div class="mark-tools">
      <FilterBox
        query={choice.query}
        count={all}
        name={message('highlights_filter')}
        filterKey={SLASH}
        onQuery={(query) => choose({ query })}
        onChoose={enter}
        onLeave={enter}
        onClose={undefined}
      />
      <div class="mark-filters">
        <ul class="chips" aria-label={message('highlight_colours')}>
          {COLOURS_OF_MARKS.map((colour) => (
            <li key={colour}>
              <button
                type="button"
                class="chip"
                data-colour={colour}
                aria-pressed={choice.colours.has(colour)}
                onClick={() => choose({ colours: toggled(choice.colours, colour) })}
              >
                <MarkSign colour={colour} isNamed={false} />
                {message(`highlight_colour_${colour}`)}
              </button>
            </li>
          ))}
        </ul>
        {labels.length > 0 && (
          <ul class="chips" aria-label={message('highlight_labels')}>
            {labels.map((label) => (
              <li key={label}>
                <button
                  type="button"
                  class="chip"
                  data-label={label}
                  aria-pressed={choice.labels.has(label)}
                  onClick={() => choose({ labels: toggled(choice.labels, label) })}
                >
                  <bdi>{label}</bdi>
                </button>
              </li>
            ))}
          </ul>
        )}
        <Order choice={choice} choose={choose} />
      </div>
      {title !== undefined && (
        <p class="only-post">
          <button
            type="button"
            class="chip"
            aria-pressed
            onClick={() => choose({ post: undefined })}
          >
            <bdi>{message('highlights_only_post', title)}</bdi>
            <span aria-hidden="true"> ×</span>
          </button>
        </p>
      )}
      <output class="mark-count" data-shown={shown}>
        {isNarrowed
          ? message('posts_shown', [String(shown), plural('highlight', all)])
          : plural('highlight', all)}
      </output>
    </div>
  );
}

function Order({ choice, choose }: Pick<Props, 'choice' | 'choose'>) {
  return (
    <select
      aria-label={message('highlights_sort')}
      value={choice.order}
      onChange={({ currentTarget: { value } }) => {
        const order = MARK_ORDERS.find((known) => known === value);
        if (order) choose({ order });
      }}
    >
      {MARK_ORDERS.map((order) => (
        <option key={order} value={order}>
          {message(ORDER_NAMES[order])}
        </option>
      ))}
    </select>
  );
}

function toggled<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
