import { useState } from 'preact/hooks';
import type { Heading } from '../../utils/page/types.ts';
import { isUntouched } from '../hooks/use-first-focus.ts';
import { createTypeAhead, stepFor } from './outline-keys.ts';
import type { OutlineTree } from './use-outline-tree.ts';

export type Choose = (heading: Heading, event: MouseEvent | KeyboardEvent) => void;

/** What can be done with a heading of an outline. */
export interface HeadingActions {
  choose: Choose;
  copy: (heading: Heading, asMarkdown: boolean) => void;
  copySection: (heading: Heading) => void;
}

interface OutlineInput {
  onClick: (event: MouseEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocusIn: (event: FocusEvent) => void;
}

const MIRRORED: Record<string, string> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/**
 * Event handlers for pointer and keys in an outline, by the tree view pattern of the ARIA Authoring
 * Practices Guide.
 */
export function useOutlineInput(
  tree: OutlineTree,
  dir: 'ltr' | 'rtl',
  { choose, copy, copySection }: HeadingActions,
): OutlineInput {
  const [typeAhead] = useState(createTypeAhead);
  /** Moves the focus or folds, if the key does that; returns whether it does. */
  const move = (key: string, now: number): boolean => {
    const step = isLetter(key)
      ? { go: typeAhead(key, tree, now) }
      : stepFor(dir === 'rtl' ? (MIRRORED[key] ?? key) : key, tree);
    if (!step) return false;
    if ('unfold' in step) tree.fold(step.unfold, true);
    else if ('fold' in step) tree.fold([step.fold], false);
    else if (step.go >= 0) tree.focus(step.go);
    return true;
  };
  return {
    onKeyDown: (event) => {
      const heading = tree.rows[tree.at]?.heading;
      const isCommand = event.ctrlKey || event.metaKey;
      if (!heading) return;
      if (event.key === 'Enter' || event.key === ' ') choose(heading, event);
      else if (isCommand && event.code === 'KeyC') copy(heading, event.altKey || event.shiftKey);
      // Command and M minimizes windows on a Mac.
      else if (event.ctrlKey && event.code === 'KeyM') copySection(heading);
      else if (isCommand || event.altKey || !move(event.key, event.timeStamp)) return;
      event.preventDefault();
    },
    onClick: (event) => {
      const { row, isTwisty } = targetOf(event);
      const heading = tree.rows[row]?.heading;
      if (isTwisty) tree.fold([row], !tree.isOpen[row]);
      else if (heading) choose(heading, event);
    },
    onFocusIn: (event) => {
      if (!isUntouched()) tree.noteFocus(targetOf(event).row);
    },
  };
}

/** Is it a character for type-ahead? `/` focuses the filter, `*` unfolds, and a space chooses. */
function isLetter(key: string): boolean {
  return /^[^/* ]$/u.test(key);
}

/** The row of an event, and whether it was on the row's fold button. */
function targetOf({ target }: Event): { row: number; isTwisty: boolean } {
  const element = target as Element;
  const row = element.closest<HTMLElement>('.outline-row')?.dataset['row'];
  return { row: Number(row ?? -1), isTwisty: element.matches('.twisty') };
}
