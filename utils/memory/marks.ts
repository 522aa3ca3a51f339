import { Batches, MARKS, noRecords, type BatchOptions, type RecordCounts } from './batches.ts';
import { isSameRecord } from './checks.ts';
import { withDatabase, openMemory, quieten, type Memory, type MemoryFault } from './database.ts';
import {
  parseMark,
  tombstoneOf,
  type MarkDraft,
  type MarkId,
  type MarkRecord,
  type MarkRemarks,
} from './mark-record.ts';
import { announce } from './memory-news.ts';
import { postKey, type PostKey } from './post-key.ts';

/** What was done to one mark: with it, that can be undone. */
export interface MarkChange {
  id: MarkId;
  /** None where it was made. */
  before?: MarkRecord;
  /** None where it was deleted. */
  after?: MarkRecord;
}

/** What became of changes, or why nothing did. */
export type MarksOutcome = { changes: MarkChange[] } | { fault: MemoryFault };

export interface KnownMarks {
  /** In the order in which they were made. */
  marks: MarkRecord[];
  /** How many are stored that cannot be read. They are left as they are. */
  damaged: number;
}

/** What may be changed of a mark. An empty note is none; a new anchor puts it onto other words. */
export type MarkPatch = Partial<MarkRemarks & Pick<MarkRecord, 'quote' | 'position' | 'kind'>> & {
  [field in 'section' | 'isOnly']?: MarkRecord[field] | undefined;
};

/** The marks of the post at an address. Never throws: a fault is part of the answer. */
export function marksOf(
  address: string,
  opening = openMemory(),
): Promise<KnownMarks | { fault: MemoryFault }> {
  const key = postKey(address);
  if (key === undefined) return Promise.resolve({ marks: [], damaged: 0 });
  return withDatabase(opening, async (memory) =>
    known(await memory.getAllFromIndex('marks', 'post', key)),
  );
}

/** The marks of all posts. */
export function allMarks(opening = openMemory()): Promise<KnownMarks | { fault: MemoryFault }> {
  return withDatabase(opening, async (memory) => known(await memory.getAll('marks')));
}

/** How many marks each post has that has any. */
export function countMarks(
  opening = openMemory(),
): Promise<{ counts: Map<PostKey, number> } | { fault: MemoryFault }> {
  return withDatabase(opening, async (memory) => {
    const counts = new Map<PostKey, number>();
    let cursor = await memory.transaction('marks').store.index('post').openKeyCursor();
    while (cursor) {
      counts.set(cursor.key, (counts.get(cursor.key) ?? 0) + 1);
      cursor = await cursor.continue();
    }
    return { counts };
  });
}

/**
 * Makes marks in a post, all of them or none.
 *
 * @param post its address without a fragment, and its title
 */
export function addMarks(
  post: { url: string; title: string },
  drafts: readonly MarkDraft[],
  opening = openMemory(),
): Promise<MarksOutcome> {
  const now = Date.now();
  const made = drafts.map((draft) =>
    parseMark({ ...draft, ...post, id: crypto.randomUUID(), createdAt: now, at: now }),
  );
  const sound = made.filter((mark) => mark !== undefined);
  return write(
    opening,
    sound.map(({ id }) => id),
    () => sound.map((after) => ({ id: after.id, after })),
  );
}

/** Changes marks, each in what is named and nothing else. Those that are there no more stay gone. */
export function changeMarks(
  ids: readonly MarkId[],
  patch: MarkPatch | ((mark: MarkRecord) => MarkPatch),
  opening = openMemory(),
): Promise<MarksOutcome> {
  return write(opening, ids, (stored) =>
    stored.map((before) => {
      const change = typeof patch === 'function' ? patch(before) : patch;
      const at = Math.max(Date.now(), before.at + 1);
      const after = parseMark({ ...before, ...change, at }) ?? before;
      return { id: before.id, before, after };
    }),
  );
}

/** Deletes marks. That they were there is known for a while, so that nothing brings them back. */
export function deleteMarks(ids: readonly MarkId[], opening = openMemory()): Promise<MarksOutcome> {
  return write(opening, ids, (stored) => stored.map((before) => ({ id: before.id, before })));
}

/**
 * Takes changes back; what that changes is in the answer, so to do them again is to undo this. Of a
 * mark that has been changed since by another, what was changed since stays.
 */
export function undoMarks(
  changes: readonly MarkChange[],
  opening = openMemory(),
): Promise<MarksOutcome> {
  return write(
    opening,
    changes.map(({ id }) => id),
    (stored) => {
      const now = new Map(stored.map((mark) => [mark.id, mark]));
      return changes.flatMap(({ id, before, after }): MarkChange[] => {
        const present = now.get(id);
        if (present === undefined) return before && !after ? [{ id, after: later(before) }] : [];
        if (!after) return [];
        if (!before) return isSameRecord(present, after) ? [{ id, before: present }] : [];
        return [{ id, before: present, after: later(reversed(present, before, after), present) }];
      });
    },
  );
}

/** What bringing in marks comes to; what was done can be undone. */
export type ImportOutcome =
  | { counts: RecordCounts; changes: MarkChange[] }
  | { fault: MemoryFault };

/**
 * Brings in marks of a file. Nothing is lost by it: of two with one id but of other words, both are
 * kept. Done twice, the second time changes nothing.
 */
export async function importMarks(
  marks: readonly MarkRecord[],
  options: BatchOptions,
  opening = openMemory(),
): Promise<ImportOutcome> {
  const outcome = await withDatabase(opening, async (memory) => {
    const counts = noRecords();
    const changes: MarkChange[] = [];
    const batches = new Batches(memory, MARKS, options, counts, ({ key, before, after }) =>
      changes.push({ id: key, ...(before && { before }), after }),
    );
    for (const mark of marks) await batches.add(mark);
    await batches.end();
    return { counts, changes };
  });
  if ('changes' in outcome) tell(outcome.changes);
  return outcome;
}

function later(mark: MarkRecord, than: MarkRecord = mark): MarkRecord {
  return { ...mark, at: Math.max(Date.now(), than.at + 1) };
}

/** A mark with those fields as they were before that are still as they were changed to. */
function reversed(present: MarkRecord, before: MarkRecord, after: MarkRecord): MarkRecord {
  const fields: Record<string, unknown> = { ...present };
  const old: Record<string, unknown> = { ...before };
  const changed: Record<string, unknown> = { ...after };
  for (const name of new Set([...Object.keys(old), ...Object.keys(changed)])) {
    if (isSame(old[name], changed[name]) || !isSame(fields[name], changed[name])) continue;
    if (old[name] === undefined) delete fields[name];
    else fields[name] = old[name];
  }
  return parseMark(fields) ?? present;
}

function isSame(one: unknown, other: unknown): boolean {
  return isSameRecord({ value: one }, { value: other });
}

/** All of it is one transaction: two windows at once undo nothing of each other. */
async function write(
  opening: Promise<Memory>,
  ids: readonly MarkId[],
  change: (stored: MarkRecord[]) => MarkChange[],
): Promise<MarksOutcome> {
  if (ids.length === 0) return { changes: [] };
  const outcome = await withDatabase(opening, async (memory) => {
    const transaction = memory.transaction(['marks', 'tombstones'], 'readwrite', {
      durability: 'strict',
    });
    quieten(transaction);
    const marks = transaction.objectStore('marks');
    const tombstones = transaction.objectStore('tombstones');
    const stored = await Promise.all([...new Set(ids)].map((id) => marks.get(id)));
    const changes = change(stored.map(parseMark).filter((mark) => mark !== undefined));
    await Promise.all(
      changes.flatMap(({ id, after }) =>
        after
          ? [marks.put(after, id), tombstones.delete(tombstoneOf(id))]
          : [marks.delete(id), tombstones.put({ at: Date.now() }, tombstoneOf(id))],
      ),
    );
    await transaction.done;
    return { changes };
  });
  if ('changes' in outcome) tell(outcome.changes);
  return outcome;
}

function tell(changes: readonly MarkChange[]): void {
  const posts = changes.flatMap(({ before, after }) => (after ?? before)?.post ?? []);
  if (posts.length > 0) announce({ marked: [...new Set(posts)] });
}

function known(stored: readonly unknown[]): KnownMarks {
  const marks = stored.map(parseMark).filter((mark) => mark !== undefined);
  return {
    marks: marks.toSorted((one, other) => one.createdAt - other.createdAt),
    damaged: stored.length - marks.length,
  };
}
