import type { MarkColour, MarkId } from '../../../utils/memory/index.ts';
import type { MessageKey } from '../../../utils/ui/index.ts';

/** What can be done with marks from elsewhere on the page. */
export interface MarkingActions {
  /** Marks what is selected; without a selection, lets the user choose what to mark. */
  mark: (colour?: MarkColour) => void;
  /** Lets the user choose what to mark, by keyboard. */
  choose: () => void;
  /** Marks the section being read, or the one with this index. */
  markSection: (index?: number) => void;
  markImage: (image: HTMLElement) => void;
  /** Opens the list of marks. */
  list: () => void;
  edit: (id: MarkId) => void;
  undo: () => void;
  redo: () => void;
}

/** What has just been done. */
export interface MarkNews {
  key: MessageKey;
  /** Counts news, so that the same again is announced again. */
  turn: number;
  /** The mark that has been made. */
  made?: MarkId;
  canUndo: boolean;
}
