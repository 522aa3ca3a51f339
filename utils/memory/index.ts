/** What is remembered of posts: where one is in them, and what has been read. */
export { backupName, writeBackup } from './backup.ts';
export type { MemoryFault } from './database.ts';
export { markAllRead, recallAll, unmarkAll, type MarkedPost } from './many-posts.ts';
export { mayRemember } from './may-remember.ts';
export { onMemoryNews, type MemoryNews } from './memory-news.ts';
export {
  beginAnew,
  forgetEverything,
  forgetPost,
  forgetSite,
  keepPlace,
  keepPrints,
  knownSites,
  markRead,
  recall,
  tellOnce,
  type KnownSite,
  type Outcome,
} from './memory.ts';
export { postKey, type PostKey } from './post-key.ts';
export { readingBefore } from './last-reading.ts';
export type { PostFacts, PostRecord, PrintedReading } from './post-record.ts';
export {
  placeInSection,
  postState,
  readingState,
  type PostState,
  type ReadingState,
} from './reading-state.ts';
export { restore, type BackupFault, type RestoreAnswer, type Restored } from './restore.ts';
