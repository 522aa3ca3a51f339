import { message } from '../../utils/ui/index.ts';
import type { Loaded } from '../../utils/reader/index.ts';
import { Notice } from '../shared/Notice.tsx';

/** Says of what has not come as a whole that there is more, or was to be. */
export function LoadedNotice({ loaded }: { loaded: Loaded }) {
  if (loaded === 'whole') return null;
  return (
    <Notice text={message(loaded === 'cut' ? 'notice_cut' : 'notice_loading_more')} isStatus />
  );
}
