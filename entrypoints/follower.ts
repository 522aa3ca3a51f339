import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onFollow, watchPlace } from '../utils/follow/index.ts';
import { findLandmarks } from '../utils/page/position/index.ts';

declare global {
  /** Set in the extension's own world on a page while somebody follows its reader. */
  var isFollowed: boolean | undefined;
}

/** Injected by who follows the reader; while one follows, another injection changes nothing. */
export default defineUnlistedScript(() => {
  if (globalThis.isFollowed) return;
  globalThis.isFollowed = true;
  onFollow(
    (headings, watcher, signal) =>
      watchPlace(() => findLandmarks(document, headings), watcher, signal),
    () => {
      globalThis.isFollowed = false;
    },
  );
});
