/**
 * What a page says about its article: title, description, dates, authors, tags, JSON-LD, language.
 */
export { isChip } from './candidate-boxes.ts';
export { findAuthors } from './find-authors.ts';
export { agreedDay, findDates } from './find-dates.ts';
export { findDate, isoDay } from './parse-date.ts';
export { findDescription } from './description.ts';
export { articleRegion, collectCandidates, type Candidate } from './header-candidates.ts';
export { readLinkedData, type LinkedData } from './json-ld.ts';
export { canonical, findLanguage } from './language.ts';
export { TAG_LINK, findTags } from './tags.ts';
export { findTitle, metaContent, metaContents, type FoundTitle } from './title.ts';
