import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createJump, createLanding } from '../utils/page/position/index.ts';

/**
 * Injected before a jump. A second injection keeps the first one, with the positions that it
 * remembers.
 */
export default defineUnlistedScript(() => {
  globalThis.landOn ??= createLanding(document);
  globalThis.jumpToHeading ??= createJump(document, globalThis.landOn);
});
