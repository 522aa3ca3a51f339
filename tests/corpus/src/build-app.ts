/** Lays out an app under .cache/apps, installs its packages and builds it; what has not changed is not done again. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dependenciesOf, frameworks } from './frameworks';
import type { Page } from './pages';
import { cache, corpus } from './paths';
import { run } from './run';
import type { App } from './versions';

export async function buildApp(app: App, pages: Page[]): Promise<string> {
  const folder = path.join(cache, 'apps', app.id);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (!['node_modules', 'stamps.json', 'package-lock.json', frameworks[app.framework].output].includes(name)) {
      rmSync(path.join(folder, name), { recursive: true });
    }
  }
  layOut(app, pages, folder);

  const stamps = new Stamps(path.join(folder, 'stamps.json'));
  const manifest = readFileSync(path.join(folder, 'package.json'), 'utf8');
  await stamps.once('install', manifest, async () => {
    rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true });
    rmSync(path.join(folder, 'package-lock.json'), { force: true });
    await run('npm', ['install', '--legacy-peer-deps', '--no-audit', '--no-fund'], folder);
  });
  await stamps.once('build', manifest + digest(folder), async () => {
    const { build, output } = frameworks[app.framework];
    const [command, ...args] = build;
    rmSync(path.join(folder, output), { recursive: true, force: true });
    await run(path.join('node_modules/.bin', command!), args, folder);
  });
  return folder;
}

function layOut(app: App, pages: Page[], folder: string) {
  const template = (name: string) => cpSync(path.join(corpus, 'templates', name), folder, { recursive: true });
  template(app.framework === 'vinext' ? 'next' : app.framework);
  if (app.template) template(app.template);
  template(frameworks[app.framework].tailwind ?? `tailwind-${app.tailwind}`);
  cpSync(path.join(corpus, 'site'), path.join(folder, 'site'), { recursive: true });
  const ui = path.join(folder, 'site/ui');
  renameSync(path.join(ui, `${app.ui}.tsx`), path.join(ui, 'index.tsx'));
  for (const name of readdirSync(ui)) if (/^v.*\.tsx$/.test(name)) rmSync(path.join(ui, name));
  renameSync(path.join(folder, 'site/public'), path.join(folder, 'public'));

  const entries = pages.map(({ path, kind, layout, content, lang, htmlLang }) => ({ path, kind, layout, content, lang, htmlLang }));
  writeFileSync(path.join(folder, 'pages.json'), JSON.stringify(entries, null, 1));
  const manifest = { name: 'corpus-app', private: true, type: 'module', dependencies: dependenciesOf(app), overrides: app.overrides };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest, null, 1));
}

/** Of all files that were laid out. */
function digest(folder: string): string {
  const hash = createHash('sha1');
  const visit = (at: string) => {
    for (const name of readdirSync(at).sort()) {
      const file = path.join(at, name);
      if (at === folder && /^(\.|node_modules|stamps|package|build|dist|next-env)/.test(name)) continue;
      if (statSync(file).isDirectory()) visit(file);
      else hash.update(file).update(readFileSync(file));
    }
  };
  visit(folder);
  return hash.digest('hex');
}

class Stamps {
  constructor(private file: string) {}

  async once(step: string, input: string, work: () => Promise<void>) {
    const done: Record<string, string> = existsSync(this.file) ? JSON.parse(readFileSync(this.file, 'utf8')) : {};
    const stamp = createHash('sha1').update(input).digest('hex');
    if (done[step] === stamp) return;
    await work();
    writeFileSync(this.file, JSON.stringify({ ...done, [step]: stamp }));
  }
}
