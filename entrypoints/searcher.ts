import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { locate, plainPage, sectionTexts } from '../utils/page/article/index.ts';

/** Injected when the reader looks for words; returns the text of each section. */
export default defineUnlistedScript(() =>
  JSON.stringify(sectionTexts(locate(plainPage(document)))),
);
