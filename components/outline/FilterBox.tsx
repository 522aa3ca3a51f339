import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { message, plural } from '../../utils/ui/index.ts';
import { Icon } from '../shared/Icon.tsx';

/** The key that focuses the filter box. */
export interface FilterKey {
  /** Its name for `aria-keyshortcuts`, and as it is displayed; `undefined` if there is none. */
  name: string | undefined;
  shown: string | undefined;
  isPressed: (event: KeyboardEvent) => boolean;
}

export const SLASH: FilterKey = {
  name: '/',
  shown: '/',
  isPressed: ({ key }) => key === '/',
};

interface Props {
  query: string;
  /** Number of sections that can be filtered. */
  count: number;
  /** What the box is called, where it is not sections that it is for. */
  name?: string;
  filterKey: FilterKey;
  onQuery: (query: string) => void;
  /** Called on Enter: go to the first section found. */
  onChoose: (event: KeyboardEvent) => void;
  /** Called on arrow down: move on to the results. */
  onLeave: () => void;
  /** Called on Escape if there is no text to clear. */
  onClose: (() => void) | undefined;
  /** A button at its end; null for one that comes later. */
  children?: ComponentChildren;
}

/** Is it typed into a field, this one or another? */
function isTyped({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && /^(?:text|search)$/.test(target.type))
  );
}

/**
 * The box that filters the outline. A key focuses it, and Escape clears it from anywhere in the
 * view.
 */
export function FilterBox(props: Props) {
  const { query, count, name, filterKey, onQuery, onChoose, onLeave, onClose, children } = props;
  const input = useRef<HTMLInputElement>(null);
  // Before the next frame, like the focus of the list: the user may open a popup by key and type at
  // once.
  useLayoutEffect(() => {
    const pressAnywhere = (event: KeyboardEvent): void => {
      const isAsked = !isTyped(event) && filterKey.isPressed(event);
      const isClear = event.key === 'Escape' && query !== '';
      if (!isAsked && !isClear) return;
      // In a closed drawer, the drawer has to open first.
      if (!input.current?.checkVisibility({ visibilityProperty: true })) return;
      event.preventDefault();
      if (isClear) onQuery('');
      input.current.focus();
      input.current.select();
    };
    document.addEventListener('keydown', pressAnywhere);
    return () => document.removeEventListener('keydown', pressAnywhere);
  });

  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') onChoose(event);
    else if (event.key === 'ArrowDown') onLeave();
    else if (event.key === 'Escape' && query === '' && onClose) onClose();
    else return;
    event.preventDefault();
  };
  return (
    <search class={children === undefined ? 'filter' : 'filter has-button'}>
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        value={query}
        maxLength={100}
        dir="auto"
        spellcheck={false}
        autocomplete="off"
        aria-label={name ?? message('filter_label')}
        aria-keyshortcuts={filterKey.name}
        placeholder={name ?? plural('filter', count)}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={press}
      />
      {filterKey.shown !== undefined && (
        <kbd aria-hidden="true">
          <bdi dir="ltr">{filterKey.shown}</bdi>
        </kbd>
      )}
      {children}
    </search>
  );
}
