/** Where the big parts of a page are: the article's body, the site's chrome, widgets. */
export { findBody } from './find-body.ts';
export { commonAncestor, inChrome, isBefore, isSiteName } from './site-chrome.ts';
export { holdsControlled, isMostlyControls, isTypeTable, isWidget } from './widgets.ts';
