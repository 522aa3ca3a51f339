import { message } from '../../utils/ui/index.ts';
import type { Loaded } from '../../utils/settings/index.ts';
import { namesOf } from './names-of.ts';

interface Props {
  loaded: Loaded;
  /** Stores the defaults in place of what was damaged. */
  repair: () => void;
}

/** Problems found in the stored settings, and a button that repairs them. */
export function Troubles({ loaded: { broken, isNewer, isUnreadable }, repair }: Props) {
  return (
    <>
      {isUnreadable && (
        <p class="trouble" role="alert">
          {message('load_failed')}
        </p>
      )}
      {broken.length > 0 && (
        <div class="trouble" role="alert">
          <p>{message('load_broken', namesOf(broken))}</p>
          <button type="button" class="button" onClick={repair}>
            {message('load_repair')}
          </button>
        </div>
      )}
      {isNewer && <p class="trouble is-news">{message('load_newer')}</p>}
    </>
  );
}
