import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

/** A command failed; what it printed has been shown. */
export class StepFailed extends Error {}

export interface StepOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** Show what the command prints as it comes, and not only when it fails. */
  live?: boolean;
}

/**
 * Runs a command as a named step, with a line before and after. Its output is kept back and shown
 * only if it fails, or with `live` as it comes.
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
  if (code === 0) {
    console.log(`✔ ${name} (${seconds} s)`);
    return;
  }
  if (!options.live) console.log(output);
  console.log(`✘ ${name} failed (${seconds} s): ${command.join(' ')}`);
  throw new StepFailed(name);
}

/** Runs a command and gives its exit code and all that it printed. */
export function run(
  [command = '', ...args]: string[],
  { cwd = ROOT, env = {}, live = false }: StepOptions = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr?.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
