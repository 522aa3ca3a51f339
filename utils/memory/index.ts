/** What is remembered of posts: where one is in them, and what has been read. */
export { backupName, writeBackup } from './backup.ts';
export type { RecordCounts } from './batches.ts';
export { hasMemory, openMemory, quieten, withDatabase, type MemoryFault } from './database.ts';
export { readingBefore } from './last-reading.ts';
export { markAllRead, recallAll, unmarkAll, type MarkedPost } from './many-posts.ts';
export {
  COLOURS,
  MARK_KINDS,
  mergeMarks,
  parseMark,
  type MarkColour,
  type MarkDraft,
  type MarkId,
  type MarkKind,
  type MarkRecord,
  type MarkRemarks,
} from './mark-record.ts';
export {
  addMarks,
  allMarks,
  changeMarks,
  countMarks,
  deleteMarks,
  importMarks,
  marksOf,
  undoMarks,
  type ImportOutcome,
  type KnownMarks,
  type MarkChange,
  type MarkPatch,
  type MarksOutcome,
} from './marks.ts';
export { marksNeedAsking, mayRemember, seclusion, type Seclusion } from './may-remember.ts';
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
  type MarksAnswer,
  type Outcome,
} from './memory.ts';
export { onMemoryNews, type MemoryNews } from './memory-news.ts';
export { postKey, type PostKey } from './post-key.ts';
export type { PostFacts, PostRecord, PrintedReading } from './post-record.ts';
export {
  placeInSection,
  postState,
  readingState,
  type PostState,
  type ReadingState,
} from './reading-state.ts';
export { restore, type BackupFault, type RestoreAnswer, type Restored } from './restore.ts';
