import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPost, toMarkdown, type Post } from './posts.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A site's own copy in `.cache/`, where its packages are installed and its pages rendered. */
export class Workspace {
  readonly folder: string;

  constructor(name: string) {
    const source = join(root, 'sites', name);
    this.folder = join(root, '.cache', name);
    mkdirSync(this.folder, { recursive: true });
    const manifest = join(this.folder, 'package.json');
    const before = existsSync(manifest) ? readFileSync(manifest, 'utf8') : '';
    if (existsSync(source)) cpSync(source, this.folder, { recursive: true });
    if (existsSync(manifest) && (readFileSync(manifest, 'utf8') !== before || !existsSync(join(this.folder, 'node_modules')))) {
      // Nextra 2 and fundamental-react ask for peers that are older than the ones we give them.
      this.run('npm install --no-audit --no-fund --legacy-peer-deps');
    }
  }

  /** Runs a command, its words parted by blanks, in the workspace or a folder of it; fails with what it printed. */
  run(command: string, folder = '.'): void {
    const [program = '', ...args] = command.split(' ');
    const bin = join(this.folder, 'node_modules', '.bin');
    try {
      execFileSync(program, args, {
        cwd: join(this.folder, folder),
        stdio: 'pipe',
        env: {
          ...process.env,
          PATH: `${bin}:${join(root, 'node_modules', '.bin')}:${process.env['PATH']}`,
          // Dates in pages must not depend on where the machine stands.
          TZ: 'UTC',
          NODE_ENV: 'production',
          NEXT_TELEMETRY_DISABLED: '1',
          // Or Next mends the first package-lock.json it finds, which is that of the extension.
          NEXT_IGNORE_INCORRECT_LOCKFILE: '1',
          ASTRO_TELEMETRY_DISABLED: '1',
          npm_config_include: 'dev',
        },
      });
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
      throw new Error(`${command}\n${stdout ?? ''}${stderr ?? ''}`, { cause: error });
    }
  }

  write(path: string, text: string): void {
    const target = join(this.folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Writes a post as a Markdown file with the front matter that the framework understands. */
  writePost(path: string, name: string, front: ((post: Post) => Record<string, unknown>) | null, options?: { h1?: boolean }): void {
    const post = readPost(name);
    this.write(path, toMarkdown(post, front?.(post) ?? null, options));
  }

  remove(...paths: string[]): void {
    for (const path of paths) rmSync(join(this.folder, path), { recursive: true, force: true });
  }
}

/** Replaces each `{package}` by its version in the workspace, or by what `dpkg` says. */
export function nameFramework(words: string, workspace: Workspace): string {
  return words.replace(/\{(deb:)?([^}]+)\}/g, (_, debian: string | undefined, name: string) =>
    debian
      ? execFileSync('dpkg-query', ['-W', '-f', '${Version}', name], { encoding: 'utf8' }).replace(/^\d+:/, '').replace(/[-+].*$/, '')
      : (JSON.parse(workspace.read(join('node_modules', name, 'package.json'))) as { version: string }).version,
  );
}
