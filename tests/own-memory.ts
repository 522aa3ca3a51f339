import { afterEach, beforeEach } from 'vitest';
import { connect, STEPS, type Memory, type Step } from '../utils/memory/database.ts';

/** A database that each test of a file has anew. */
export interface OwnMemory {
  /** As the window has it that the test runs in. */
  readonly memory: Memory;
  /** As another window has it, each with a connection of its own. */
  open: (steps?: readonly Step[]) => Promise<Memory>;
  /** Begins anew, with a database as an older version of the extension leaves it where steps are named. */
  beginWith: (steps?: readonly Step[]) => Promise<Memory>;
}

/** Makes a database for each test of the file that calls it, and deletes it after the test. */
export function ownMemory(): OwnMemory {
  const name = `memory-of-test-${crypto.randomUUID()}`;
  let memory: Memory | undefined;
  let windows: Promise<Memory>[] = [];
  const open = (steps = STEPS): Promise<Memory> => {
    const opening = connect(name, steps);
    windows.push(opening);
    return opening;
  };
  const drop = async (): Promise<void> => {
    for (const window of windows) await window.then((db) => db.close()).catch(() => undefined);
    windows = [];
    await new Promise<void>((resolve, reject) => {
      const asked = indexedDB.deleteDatabase(name);
      asked.addEventListener('success', () => resolve());
      asked.addEventListener('error', () => reject(new Error('not deleted')));
    });
  };
  beforeEach(async () => {
    memory = await open();
  });
  afterEach(drop);
  return {
    get memory() {
      if (!memory) throw new Error('Only in a test');
      return memory;
    },
    open,
    beginWith: async (steps) => {
      await drop();
      memory = await open(steps);
      return memory;
    },
  };
}
