/** Everything that must hold, one step after the other: what `npm test` runs once set up. */
import { needBrowsers } from './browsers.ts';
import { buildBlog } from './blog.ts';
import { lintAddon } from './lint-addon.ts';
import { step, StepFailed } from './steps.ts';

const STEPS: readonly (() => Promise<void>)[] = [
  () => needBrowsers(['chromium', 'firefox']),
  () => step('Format', ['oxfmt', '--check', '.']),
  () => step('Generated types', ['wxt', 'prepare']),
  () => step('Lint', ['oxlint', '--type-aware', '--deny-warnings']),
  () => step('Types', ['tsc', '--noEmit']),
  () => step('Build for Chrome', ['wxt', 'build']),
  () => step('Build for Firefox', ['wxt', 'build', '-b', 'firefox']),
  lintAddon,
  buildBlog,
  () => tests('Unit tests', 'unit', ['--coverage']),
  () => tests('Build and corpus tests', 'build'),
  () => tests('End-to-end tests', 'e2e'),
];

let passed = 0;
try {
  for (const next of STEPS) {
    await next();
    passed += 1;
  }
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  process.exitCode = 1;
}
console.log(`Steps: ${passed} passed, ${passed < STEPS.length ? 1 : 0} failed`);

function tests(name: string, project: string, more: string[] = []): Promise<void> {
  return step(name, ['vitest', 'run', '--project', project, ...more], { live: true });
}
