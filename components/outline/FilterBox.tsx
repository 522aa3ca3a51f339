import { useLayoutEffect, useRef } from 'preact/hooks';
import { message, plural } from '../../utils/ui/index.ts';
import { Icon } from '../shared/Icon.tsx';

/** The key that leads to the box. */
export interface FilterKey {
  /** As `aria-keyshortcuts` names it, and as it is shown; undefined where there is none. */
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
  /** How many sections there are to choose from. */
  count: number;
  /** What the box is called, where it is not sections that it is for. */
  name?: string;
  filterKey: FilterKey;
  onQuery: (query: string) => void;
  /** Enter: goes to the first that was found. */
  onChoose: (event: KeyboardEvent) => void;
  /** Arrow down: goes on to what was found. */
  onLeave: () => void;
  /** Escape where there is nothing to clear. */
  onClose: (() => void) | undefined;
}

/** The box that narrows the outline; a key leads to it and Escape clears it from anywhere. */
export function FilterBox(props: Props) {
  const { query, count, name, filterKey, onQuery, onChoose, onLeave, onClose } = props;
  const input = useRef<HTMLInputElement>(null);
  // At once, as the list gets the focus: who opens a popup by a key types on.
  useLayoutEffect(() => {
    const pressAnywhere = (event: KeyboardEvent): void => {
      const isAsked = event.target !== input.current && filterKey.isPressed(event);
      const isClear = event.key === 'Escape' && query !== '';
      if (!isAsked && !isClear) return;
      // In a drawer that is closed it is for the drawer to open.
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
    <search class="filter">
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
        <kbd aria-hidden="true" dir="ltr">
          {filterKey.shown}
        </kbd>
      )}
    </search>
  );
}
