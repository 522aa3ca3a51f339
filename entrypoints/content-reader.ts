import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type PageContent, progressOf, readArticleContent } from '../utils/page/content/index.ts';
import type { Article } from '../utils/page/types.ts';

/** Injected to show or export an article: returns it with its content, as JSON. */
export default defineUnlistedScript(() =>
  JSON.stringify({
    ...readArticleContent(document, readBefore()),
    progress: progressOf(document),
  } satisfies PageContent),
);

/** The article by the extractor that stays in the page, if there is one, which has read most. */
function readBefore(): Article | undefined {
  const json = globalThis.readAgain?.();
  return json === undefined ? undefined : (JSON.parse(json) as Article);
}
