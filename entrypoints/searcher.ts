import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { locate } from '../utils/page/article/locate.ts';
import { sectionTexts } from '../utils/page/article/section-texts.ts';

/** Injected when the reader looks for words; returns the text of each section. */
export default defineUnlistedScript(() => JSON.stringify(sectionTexts(locate(document))));
