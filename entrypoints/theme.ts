import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showLastTheme } from '../utils/settings/index.ts';

/** Runs in the head of the extension's pages, before anything is drawn. */
export default defineUnlistedScript(showLastTheme);
