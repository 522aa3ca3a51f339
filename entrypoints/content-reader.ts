import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type PageContent, progressOf, readArticleContent } from '../utils/page/content/index.ts';

/** Injected to show or export an article: returns it with its content, as JSON. */
export default defineUnlistedScript(() =>
  JSON.stringify({
    ...readArticleContent(document),
    progress: progressOf(document),
  } satisfies PageContent),
);
