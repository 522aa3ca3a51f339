import { message } from '../../utils/ui/index.ts';
import type { ReaderMemory } from './hooks/use-memory.ts';

interface Props {
  memory: Pick<ReaderMemory, 'isRead' | 'record' | 'begin' | 'markRead'>;
  forget: () => void;
}

/**
 * Buttons that mark the article as read, start it over, or forget it; nothing until it is known
 * what is remembered.
 */
export function MemoryTools({ memory, forget }: Props) {
  const { isRead, record, begin, markRead } = memory;
  return (
    <p class="memory-tools" data-read={isRead}>
      {isRead && <span>{message('post_read')}</span>}
      <button type="button" class="text-button" onClick={isRead ? begin : markRead}>
        {message(isRead ? 'read_again' : 'mark_read')}
      </button>
      {record && (
        <button type="button" class="text-button" onClick={forget}>
          {message('forget_post')}
        </button>
      )}
    </p>
  );
}
