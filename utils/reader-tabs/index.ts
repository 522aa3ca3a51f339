/** Going from a post to its reader and back: which tab, at which section. */
export { browserSessionId } from './browser-session.ts';
export { openReaderAtPlace } from './open-reader.ts';
export { openPost } from './open-post.ts';
export { parseReaderQuery, readerQuery, type ReaderQuery } from './reader-query.ts';
