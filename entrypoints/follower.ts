import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onFollow, watchPlace } from '../utils/follow/index.ts';
import { findLandmarks } from '../utils/page/position/index.ts';

declare global {
  /** Set in the extension's isolated world on a page while its reader is being followed. */
  var isFollowed: boolean | undefined;
}

/** Injected to follow the reader's place. While it is active, another injection does nothing. */
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
