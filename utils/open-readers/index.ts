/** The readers that are open, and their articles: what outlives a restart, and a reload of ours. */
export { forgetOpenReaders, readerClosed } from './closed-readers.ts';
export { keepOpenArticle, openArticle } from './open-articles.ts';
export { reopenReaders } from './reopen-readers.ts';
export { watchOpenReaders } from './watch-readers.ts';
