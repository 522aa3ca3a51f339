import { useState } from 'preact/hooks';
import type * as Memory from '../../utils/memory/index.ts';
import type { MarkChange, MarksOutcome } from '../../utils/memory/index.ts';
import { memoryModule } from './use-remembered.ts';

/** What was done to marks last, and can be taken back. */
export interface Deed {
  kind: 'deleted' | 'changed' | 'imported' | 'fault';
  changes: readonly MarkChange[];
  /** Has it been taken back? Then it can be done again. */
  isUndone: boolean;
}

/** Does things to marks, and takes them back. */
export interface Deeds {
  last: Deed | undefined;
  act: (
    kind: 'deleted' | 'changed',
    deed: (memory: typeof Memory) => Promise<MarksOutcome>,
  ) => Promise<void>;
  /** Tells of changes that have been made already. */
  tell: (kind: Deed['kind'], changes: readonly MarkChange[]) => void;
  /** Takes the last deed back, or does it again. */
  undo: () => Promise<void>;
}

/** What is done to marks in a view; the last of it can be undone, and done again. */
export function useDeeds(): Deeds {
  const [last, setLast] = useState<Deed>();
  const show = (kind: Deed['kind'], outcome: MarksOutcome, isUndone = false): void =>
    setLast(
      'fault' in outcome
        ? { kind: 'fault', changes: [], isUndone: false }
        : { kind, changes: outcome.changes, isUndone },
    );
  return {
    last,
    act: async (kind, deed) => show(kind, await deed(await memoryModule())),
    tell: (kind, changes) => setLast({ kind, changes, isUndone: false }),
    undo: async () => {
      if (!last) return;
      const { undoMarks } = await memoryModule();
      show(last.kind, await undoMarks(last.changes), !last.isUndone);
    },
  };
}
