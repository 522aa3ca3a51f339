import { Chips } from '../shared/Chips.tsx';
import { COLOURS_OF_MARKS } from '../shared/mark-colours.ts';
import { MarkSign } from '../shared/MarkSign.tsx';
import { OrderSelect } from '../shared/OrderSelect.tsx';
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
        <Chips
          class="mark-colour-chips"
          label={message('highlight_colours')}
          all={COLOURS_OF_MARKS}
          chosen={choice.colours}
          choose={(colours) => choose({ colours })}
        >
          {(colour) => (
            <>
              <MarkSign colour={colour} isNamed={false} />
              {message(`highlight_colour_${colour}`)}
            </>
          )}
        </Chips>
        <Chips
          class="mark-label-chips"
          label={message('highlight_labels')}
          all={labels}
          chosen={choice.labels}
          choose={(labels) => choose({ labels })}
        />
        <OrderSelect
          label={message('highlights_sort')}
          orders={MARK_ORDERS.map((order) => [order, message(ORDER_NAMES[order])])}
          order={choice.order}
          choose={(order) => choose({ order })}
        />
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
