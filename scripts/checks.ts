/** What must hold, in parts that `npm run check` and `npm test` put together. */
import { lintAddon } from './lint-addon.ts';
import { counted, step, StepFailed, type StepOptions } from './steps.ts';

/** What types and builds are made from. */
export function generateTypes(): Promise<void> {
  return step('Generated types', ['wxt', 'prepare']);
}

export async function checkSources(): Promise<void> {
  await step('Format', ['oxfmt', '--check', '.']);
  await step('Lint', ['oxlint', '--type-aware', '--deny-warnings']);
  await step('Types', ['tsc', '--noEmit']);
}

export async function buildExtensions(): Promise<void> {
  await step('Build for Chrome', ['wxt', 'build']);
  await step('Build for Firefox', ['wxt', 'build', '-b', 'firefox']);
  await lintAddon();
}

/** @param more options of the test runner, such as to count the branches that are taken */
export function testUnits(...more: string[]): Promise<void> {
  return tests('Unit tests', 'unit', { shows: 'ended' }, more);
}

export function testBuilds(): Promise<void> {
  return tests('Build and corpus tests', 'build', { shows: 'ended' });
}

export function testEndToEnd(): Promise<void> {
  return tests('End-to-end tests', 'e2e', { shows: 'live' });
}

function tests(
  name: string,
  project: string,
  options: StepOptions,
  more: string[] = [],
): Promise<void> {
  return step(name, ['vitest', 'run', '--project', project, ...more], options);
}

/** Runs parts one after the other, says how many steps passed, and sets the exit code. */
export async function checkAll(parts: readonly (() => Promise<void>)[]): Promise<void> {
  try {
    for (const part of parts) await part();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    process.exitCode = 1;
  }
  console.log(`Steps: ${counted.passed} passed, ${counted.failed} failed`);
}
