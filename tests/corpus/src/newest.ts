/**
 * `npm run newest [-- name …]`: the posts with closed panels, rendered by npm's newest releases, into
 * .cache/newest; what could not be rendered is told in failures.json there.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Camera } from './capture';
import { pages } from './pages';
import { cache } from './paths';
import { render } from './render';
import { type App, apps } from './versions';

/** The frozen app that each is made like, and the package whose version is the framework's. */
const models: Record<string, { like: string; framework: string; flavour?: App['flavour'] }> = {
  next: { like: '16.15-next-16.4', framework: 'next' },
  'next-base': { like: '16.15-next-16.4', framework: 'next', flavour: 'base' },
  'next-partial': { like: '16.15-next-16.4-partial', framework: 'next' },
  waku: { like: '16.15-waku', framework: 'waku' },
  'tanstack-start': { like: '16.15-tanstack', framework: '@tanstack/react-start' },
  'react-router-rsc': { like: '16.15-react-router-rsc', framework: '@react-router/dev' },
  vinext: { like: '16.15-vinext', framework: 'vinext' },
};

const names = process.argv.slice(2).length ? process.argv.slice(2) : Object.keys(models);
const unknown = names.filter((name) => !(name in models));
if (unknown.length) throw new Error(`no ${unknown.join(', ')}; there are ${Object.keys(models).join(', ')}`);

const folder = path.join(cache, 'newest');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const failures: Record<string, string> = {};
const camera = await Camera.open();
for (const name of names) {
  try {
    await probe(name);
  } catch (error) {
    failures[name] = error instanceof Error ? error.message : String(error);
    console.error(`${name}: ${failures[name]}`);
  }
}
await camera.close();
writeFileSync(path.join(folder, 'failures.json'), JSON.stringify(failures, null, 1));

async function probe(name: string) {
  const { like, framework, flavour } = models[name]!;
  const model = apps.find(({ id }) => id === like)!;
  const fumadocs = newestOf((flavour ?? model.flavour) === 'base' ? '@fumadocs/base-ui' : 'fumadocs-ui');
  const app: App = {
    ...model,
    id: `newest-${name}`,
    flavour: flavour ?? model.flavour,
    fumadocs,
    version: newestOf(framework),
    react: newestOf('react'),
    // what a framework's own pieces are pinned to in the frozen app
    also: framework === '@tanstack/react-start' ? { '@tanstack/react-router': newestOf('@tanstack/react-router') } : {},
    // Fumadocs' search, which no page shows: a mirror of npm may lack the newest
    overrides: { zbsearch: '>=4.0.0' },
  };
  console.log(`${name}: ${framework} ${app.version}, fumadocs ${fumadocs} (${app.flavour}), react ${app.react}`);
  const ours = pages.filter((page) => page.app === like).map((page) => ({ ...page, app: app.id, slug: page.slug.replace(like, name) }));
  await render(app, ours, camera, folder);
}

/** The version that npm installs, or a release candidate for the one after it. */
function newestOf(name: string): string {
  const view = (field: string): unknown => JSON.parse(execFileSync('npm', ['view', name, field, '--json'], { encoding: 'utf8' }));
  const tags = view('dist-tags') as { latest: string };
  const versions = view('versions') as string[];
  const later = versions.slice(versions.indexOf(tags.latest) + 1);
  return later.findLast((version) => /^\d+\.\d+\.\d+-rc\.\d+$/.test(version)) ?? tags.latest;
}
