import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import {
  progressOf,
  readArticleContent,
  type PageContent,
} from '../utils/page/content/article-content.ts';

/** Injected for who shows or exports the article itself: returns it with its content. */
export default defineUnlistedScript(() =>
  JSON.stringify({
    ...readArticleContent(document),
    progress: progressOf(document),
  } satisfies PageContent),
);
