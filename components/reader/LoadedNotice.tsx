import { message } from '../../utils/ui/index.ts';
import type { Loaded } from '../../utils/reader/index.ts';
import { Notice } from '../shared/Notice.tsx';

/** Says that more of the page is loading, or that it has not loaded completely. */
export function LoadedNotice({ loaded }: { loaded: Loaded }) {
  if (loaded === 'whole') return null;
  return (
    <Notice text={message(loaded === 'cut' ? 'notice_cut' : 'notice_loading_more')} isStatus />
  );
}
