import { message } from '../../utils/ui/i18n.ts';
import type { Loaded } from '../../utils/tab/tab-content.ts';
import { Notice } from '../Notice.tsx';

/** Says of what has not come as a whole that there is more, or was to be. */
export function LoadedNotice({ loaded }: { loaded: Loaded }) {
  if (loaded === 'whole') return null;
  return (
    <Notice text={message(loaded === 'cut' ? 'notice_cut' : 'notice_loading_more')} isStatus />
  );
}
