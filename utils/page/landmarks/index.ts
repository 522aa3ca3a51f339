/** Where the big parts of a page are: the article's body, the site's chrome, widgets. */
export { findBody } from './article-body.ts';
export { commonAncestor, inChrome, isBefore, isSiteName } from './site-chrome.ts';
export { holdsControlled, isMostlyControls, isTypeTable, isWidget } from './widgets.ts';
