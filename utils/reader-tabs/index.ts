/** Opening the reader of a post and returning to the post: which tab, and which section. */
export { browserSessionId } from './browser-session.ts';
export { openReaderAtPlace } from './open-reader.ts';
export { openPost } from './open-post.ts';
export { parseReaderQuery, readerQuery, type ReaderQuery } from './reader-query.ts';
