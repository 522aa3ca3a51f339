import { message } from '../../../utils/ui/index.ts';
import { Notice } from '../../shared/Notice.tsx';
import type { ReaderContext } from '../hooks/use-reader-context.ts';
import { GapsNotice } from '../GapsNotice.tsx';
import { ImagesNotice } from '../ImagesNotice.tsx';
import { LoadedNotice } from '../LoadedNotice.tsx';
import type { Feature } from './feature-contract.ts';

/** Notes above the article about what is missing, waiting, or not kept. */
export function useNotices(reader: ReaderContext): Feature {
  const { article, isKept, loaded, images, settings } = reader;
  const { body, turn, isFailed } = reader.content;
  return {
    notices: (
      <>
        {article.evidence.includes('payload_cut') && (
          <Notice text={message('notice_payload_cut')} />
        )}
        <LoadedNotice loaded={loaded} />
        {!isKept && loaded === 'whole' && <Notice text={message('notice_not_kept')} />}
        {loaded === 'whole' && (
          <GapsNotice {...{ body }} readAgain={() => void reader.readAgain()} />
        )}
        <ImagesNotice key={turn} {...{ body, images, settings }} />
        {isFailed && <Notice text={message('notice_not_shown')} isAlert />}
        {body && isBlank(body) && <Notice text={message('reader_empty_text')} />}
      </>
    ),
  };
}

/** Has sanitizing left nothing of the article? */
function isBlank(body: HTMLElement): boolean {
  return body.textContent.trim() === '' && !body.querySelector('img, math');
}
