import type { ComponentChildren } from 'preact';

interface Props<T> {
  /** What is chosen by them. */
  label: string;
  all: readonly T[];
  chosen: ReadonlySet<T>;
  choose: (chosen: ReadonlySet<T>) => void;
  /** What a chip shows; its text alone where nothing else is said. */
  children?: (one: T) => ComponentChildren;
  class?: string;
}

/** Things of which any number can be chosen; nothing where there are none. */
export function Chips<T extends string | number>(props: Props<T>) {
  const { label, all, chosen, choose, children = (one) => <bdi>{one}</bdi> } = props;
  if (all.length === 0) return null;
  return (
    <ul class={`chips ${props.class ?? ''}`} aria-label={label}>
      {all.map((one) => (
        <li key={one}>
          <button
            type="button"
            class="chip"
            data-value={one}
            aria-pressed={chosen.has(one)}
            onClick={() => choose(toggled(chosen, one))}
          >
            {children(one)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function toggled<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
