import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

/** A command failed; what it printed has been shown. */
export class StepFailed extends Error {}

export interface StepOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** Show what the command prints: as it comes, or once it has ended; else only when it fails. */
  shows?: 'live' | 'ended';
}

/** How many steps there were so far. */
export const counted = { passed: 0, failed: 0 };

/**
 * Runs a command as a named step, with a line before and after.
 *
 * @throws StepFailed when the command exits with anything but 0
 */
export async function step(
  name: string,
  command: string[],
  options: StepOptions = {},
): Promise<void> {
  const started = Date.now();
  console.log(`▶ ${name}`);
  const { code, output } = await run(command, options);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (options.shows === 'ended' || code !== 0) console.log(output);
  if (code === 0) {
    counted.passed += 1;
    console.log(`✔ ${name} (${seconds} s)`);
    return;
  }
  counted.failed += 1;
  console.log(`✘ ${name} failed (${seconds} s): ${command.join(' ')}`);
  throw new StepFailed(name);
}

/**
 * Does things side by side, and waits for all of them.
 *
 * @throws what the first of them that failed has thrown
 */
export async function together(...all: (() => Promise<void>)[]): Promise<void> {
  const outcomes = await Promise.allSettled(all.map((begin) => begin()));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

/** Runs a command and gives its exit code and all that it printed. */
export function run(
  [command = '', ...args]: string[],
  { cwd = ROOT, env = {}, shows }: StepOptions = {},
): Promise<{ code: number; output: string }> {
  const output = shows === 'live' ? 'inherit' : 'pipe';
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
    });
    let printed = '';
    child.stdout?.on('data', (data: Buffer) => (printed += data.toString()));
    child.stderr?.on('data', (data: Buffer) => (printed += data.toString()));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: printed }));
  });
}
