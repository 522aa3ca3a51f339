import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createJump } from '../utils/page/position/index.ts';

/** Injected before a jump; a second injection leaves the first in place, with what it remembers. */
export default defineUnlistedScript(() => {
  globalThis.jumpToHeading ??= createJump(document);
});
