/**
 * `npm run newest [-- name …]`: the posts with closed panels, rendered by npm's newest releases, into
 * .cache/newest; apps.json there tells of each what it was made of, and why it could not be rendered.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Camera } from './capture';
import { pages } from './pages';
import { cache } from './paths';
import { render } from './render';
import type { NewestApp } from './newest-app';
import { type App, apps } from './versions';

interface Model {
  /** the frozen app that it is made like */
  like: string;
  /** the package whose version is the framework's */
  framework: string;
  flavour?: App['flavour'];
  /** its pages say nowhere what their closed panels hold */
  keepsPanels?: true;
}

const models: Record<string, Model> = {
  next: { like: '16.15-next-16.4', framework: 'next' },
  'next-base': { like: '16.15-next-16.4', framework: 'next', flavour: 'base' },
  'next-partial': { like: '16.15-next-16.4-partial', framework: 'next' },
  waku: { like: '16.15-waku', framework: 'waku' },
  'tanstack-start': { like: '16.15-tanstack', framework: '@tanstack/react-start', keepsPanels: true },
  'tanstack-prerendered': { like: '16.15-tanstack-prerendered', framework: '@tanstack/react-start', keepsPanels: true },
  'react-router': { like: '16.15-react-router', framework: '@react-router/dev', keepsPanels: true },
  'react-router-rsc': { like: '16.15-react-router-rsc', framework: '@react-router/dev' },
  vinext: { like: '16.15-vinext', framework: 'vinext' },
};

const names = process.argv.slice(2).length ? process.argv.slice(2) : Object.keys(models);
const unknown = names.filter((name) => !(name in models));
if (unknown.length) throw new Error(`no ${unknown.join(', ')}; there are ${Object.keys(models).join(', ')}`);

const folder = path.join(cache, 'newest');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const rendered: NewestApp[] = [];
const camera = await Camera.open();
for (const name of names) {
  const { framework, keepsPanels = false } = models[name]!;
  const about: NewestApp = { name, keepsPanels, framework, pages: 0 };
  rendered.push(about);
  try {
    await probe(name, about);
  } catch (error) {
    about.failure = error instanceof Error ? error.message : String(error);
    console.error(`${name}: ${about.failure}`);
  }
  writeFileSync(path.join(folder, 'apps.json'), JSON.stringify(rendered, null, 1));
}
await camera.close();

async function probe(name: string, about: NewestApp) {
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
  about.framework = `${framework} ${app.version}`;
  about.fumadocs = `${fumadocs} (${app.flavour})`;
  about.react = app.react;
  const ours = pages
    .filter((page) => page.app === like && page.kind === 'post')
    .map((page) => ({ ...page, app: app.id, slug: page.slug.replace(like, name) }));
  about.pages = ours.flatMap(({ stages }) => stages).length;
  console.log(`${name}: ${about.framework}, Fumadocs ${about.fumadocs}, React ${about.react}`);
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
