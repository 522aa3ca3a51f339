/**
 * Shows what the tests of a file of pure code do not see: `npm run mutate -- utils/page/metadata/parse-date.ts`.
 * One small change after the other is made to the file, and its tests are run; a change that they
 * let pass is printed. The file is as before at the end, also where the run is broken off; to go on
 * from a line, name it: `utils/page/metadata/parse-date.ts:81`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVitest, type TestRunResult, type TestSpecification, type Vitest } from 'vitest/node';
import { mutantsOf } from './mutants.ts';
import { ROOT } from './steps.ts';

const files = process.argv.slice(2);
if (files.length === 0)
  throw new Error('Which files? npm run mutate -- utils/page/metadata/parse-date.ts');

/** Milliseconds after which a change counts as seen: it made something run for ever. */
const PATIENCE_MS = 60_000;

const startVitest = (): Promise<Vitest> =>
  createVitest('test', {
    root: ROOT,
    project: ['unit'],
    watch: false,
    retry: 0,
    reporters: [{}],
  });

let vitest = await startVitest();
for (const file of files) {
  const [path = '', from = '1'] = file.split(':');
  await mutate(path, Number(from));
}
await vitest.close();

/** @param from the first line to change, from 1 */
async function mutate(file: string, from: number): Promise<void> {
  const path = join(ROOT, file);
  const source = readFileSync(path, 'utf8');
  const test = path.replace(/\.ts$/, '.test.ts');
  const isKilled = async (code: string): Promise<boolean> => {
    writeFileSync(path, code);
    vitest.invalidateFile(path);
    const run = await inTime(vitest.globTestSpecifications([test]).then(runOf));
    if (!run) {
      await inTime(vitest.close());
      vitest = await startVitest();
    }
    // What was run before is among them, too.
    return run?.testModules.find(({ moduleId }) => moduleId === test)?.ok() !== true;
  };
  const restore = (): void => writeFileSync(path, source);
  process.once('SIGINT', restore).once('SIGTERM', restore);
  try {
    if (!existsSync(test)) throw new Error(`${file} has no tests of its own`);
    if (await isKilled(source)) throw new Error(`The tests of ${file} fail as it is`);
    const mutants = mutantsOf(source).filter(({ line }) => line >= from);
    let killed = 0;
    for (const { code, line, change } of mutants) {
      if (await isKilled(code)) killed += 1;
      else console.log(`${file}:${line}  ${change}`);
    }
    console.log(`${file}: ${killed} of ${mutants.length} changes are seen\n`);
  } finally {
    restore();
  }
}

function runOf(specs: TestSpecification[]): Promise<TestRunResult> {
  return vitest.runTestSpecifications(specs);
}

/** What a promise comes to; undefined where it takes too long. */
async function inTime<T>(promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, undefined);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
