import { useEffect, useRef } from 'preact/hooks';
import { message, plural } from '../utils/i18n.ts';
import { Icon } from './Icon.tsx';

interface Props {
  query: string;
  /** How many sections there are to choose from. */
  count: number;
  onQuery: (query: string) => void;
  /** Enter: goes to the first that was found. */
  onChoose: (event: KeyboardEvent) => void;
  /** Arrow down: goes on to what was found. */
  onLeave: () => void;
  /** Escape where there is nothing to clear. */
  onClose: (() => void) | undefined;
}

/** The box that narrows the outline; `/` leads to it and Escape clears it from anywhere. */
export function FilterBox({ query, count, onQuery, onChoose, onLeave, onClose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const pressAnywhere = (event: KeyboardEvent): void => {
      const isSlash = event.key === '/' && event.target !== input.current;
      const isClear = event.key === 'Escape' && query !== '';
      if (!isSlash && !isClear) return;
      event.preventDefault();
      if (isClear) onQuery('');
      input.current?.focus();
      input.current?.select();
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
        aria-label={message('filter_label')}
        aria-keyshortcuts="/"
        placeholder={plural('filter', count)}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={press}
      />
      <kbd aria-hidden="true">/</kbd>
    </search>
  );
}
