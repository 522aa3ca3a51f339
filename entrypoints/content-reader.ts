import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type PageContent, progressOf, readArticleContent } from '../utils/page/content/index.ts';

/** Injected for who shows or exports the article itself: returns it with its content. */
export default defineUnlistedScript(() =>
  JSON.stringify({
    ...readArticleContent(document),
    progress: progressOf(document),
  } satisfies PageContent),
);
