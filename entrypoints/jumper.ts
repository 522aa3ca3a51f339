import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createJump } from '../utils/page/position/index.ts';

/**
 * Injected before a jump. A second injection keeps the first one, with the positions that it
 * remembers.
 */
export default defineUnlistedScript(() => {
  globalThis.jumpToHeading ??= createJump(document);
});
