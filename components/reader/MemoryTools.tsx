import type { MarksAnswer } from '../../utils/memory/index.ts';
import { message } from '../../utils/ui/index.ts';
import { ForgetButton } from '../shared/ForgetButton.tsx';
import type { ReaderMemory } from './hooks/use-memory.ts';

interface Props {
  memory: Pick<ReaderMemory, 'isRead' | 'record' | 'begin' | 'markRead'>;
  /** How many marks the article has: who forgets it is asked about them. */
  marks: number;
  forget: (marks: MarksAnswer) => void;
}

/**
 * Buttons that mark the article as read, start it over, or forget it; nothing until it is known
 * what is remembered.
 */
export function MemoryTools({ memory, marks, forget }: Props) {
  const { isRead, record, begin, markRead } = memory;
  return (
    <p class="memory-tools" data-read={isRead}>
      {isRead && <span>{message('post_read')}</span>}
      <button type="button" class="text-button" onClick={isRead ? begin : markRead}>
        {message(isRead ? 'read_again' : 'mark_read')}
      </button>
      {record && (
        <ForgetButton class="text-button" label={message('forget_post')} {...{ marks, forget }} />
      )}
    </p>
  );
}
