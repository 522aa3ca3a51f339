/** Processes: run to the end, or serve until told to stop. */
import { type ChildProcess, spawn } from 'node:child_process';

const env = { ...process.env, TZ: 'UTC', NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1', CI: '1' };

/** Throws with the last lines of output when the command fails. */
export async function run(command: string, args: string[], cwd: string): Promise<void> {
  const child = spawn('nice', ['-n', '10', command, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} in ${cwd}\n${output.slice(-6000)}`);
}

export interface Server {
  origin: string;
  stop(): void;
}

/** Starts a server in its own process group and waits until it answers. */
export async function serve(command: string, args: string[], cwd: string, port: number): Promise<Server> {
  const child: ChildProcess = spawn(command, args, { cwd, env: { ...env, PORT: String(port) }, stdio: 'ignore', detached: true });
  const stop = () => {
    try {
      process.kill(-child.pid!);
    } catch {
      // it has ended already
    }
  };
  const origin = `http://localhost:${port}`;
  for (let tries = 0; tries < 150; tries++) {
    if (child.exitCode !== null) throw new Error(`${command} ended with ${child.exitCode} in ${cwd}`);
    if (await fetch(origin).then(() => true, () => false)) return { origin, stop };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  stop();
  throw new Error(`${command} does not answer on ${port}`);
}
