import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A screen of its own that nobody sees, with a window manager. */
export interface Display {
  /** For browsers whose windows are to stand on it. */
  env: { DISPLAY: string };
  /** Writes a picture of the whole screen, as PNG. */
  draw: (file: string) => Promise<void>;
  close: () => Promise<void>;
}

/** What it needs of Debian's packages. */
export const DISPLAY_PACKAGES = ['xvfb', 'openbox', 'imagemagick'] as const;

/**
 * Starts a screen of a size in pixels.
 *
 * @throws where Xvfb or Openbox are not installed
 */
export async function startDisplay({
  width,
  height,
}: {
  width: number;
  height: number;
}): Promise<Display> {
  const screen = ['-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'];
  // It says its number on the file that is named, once it can be used.
  const server = spawn('Xvfb', ['-displayfd', '3', ...screen], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await Promise.race([
    once(server.stdio[3] as NodeJS.ReadableStream, 'data'),
    once(server, 'error').then(([error]) => Promise.reject(error as Error)),
  ])) as [Buffer];
  const env = { DISPLAY: `:${number.toString().trim()}` };
  const manager = spawn('openbox', { env: { ...process.env, ...env }, stdio: 'ignore' });
  return {
    env,
    draw: async (file) => {
      await run('import', ['-window', 'root', file], { env: { ...process.env, ...env } });
    },
    close: async () => {
      await end(manager);
      await end(server);
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
