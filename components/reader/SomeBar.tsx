import { message } from '../../utils/ui/index.ts';
import type { Place } from '../../utils/page/position/index.ts';
import type { Heading } from '../../utils/page/types.ts';
import { Icon } from '../shared/Icon.tsx';

interface Props {
  chosen: readonly Heading[];
  place: Place | undefined;
  go: (heading: Heading) => void;
  /** Shows the whole article again. */
  end: () => void;
}

/** Leads from one chosen section to the next, and says how many there are. */
export function SomeBar({ chosen, place, go, end }: Props) {
  const current = place?.current ?? -1;
  const at = chosen.findLastIndex(({ index }) => index <= current);
  const next = chosen[at + 1];
  // From a section between two chosen ones, back is to the one before.
  const before = chosen[at]?.index === current ? at - 1 : at;
  const previous = chosen[before];
  return (
    <section class="some-bar" aria-label={message('some_label')}>
      <span class="some-at">
        <bdi>{message('some_at', [String(Math.max(at + 1, 1)), String(chosen.length)])}</bdi>
      </span>
      {previous && (
        <button type="button" class="button some-previous" onClick={() => go(previous)}>
          {message('some_previous')}
        </button>
      )}
      {next ? (
        <button type="button" class="button primary some-next" onClick={() => go(next)}>
          <span dir="auto">{message('some_next', next.text)}</span>
        </button>
      ) : (
        <span class="some-last">{message('some_last')}</span>
      )}
      <button
        type="button"
        class="some-end"
        title={message('some_all')}
        aria-label={message('some_all')}
        onClick={end}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}
