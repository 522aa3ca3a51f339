import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { locate, plainPage, sectionTexts } from '../utils/page/article/index.ts';

/** Injected when the filter is used: returns the text of each section. */
export default defineUnlistedScript(() =>
  JSON.stringify(sectionTexts(locate(plainPage(document)))),
);
