/**
 * Renders the look-alikes: `node build.ts [site…]`. Without names, all of them.
 * `--keep` takes what the last run has rendered and only captures it again.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { capture, launch } from './lib/capture.ts';
import { findContradictions, readIds } from './lib/check.ts';
import { readPost } from './lib/posts.ts';
import { articleTruth } from './lib/truth.ts';
import type { PageSpec, SiteSpec, Truth } from './lib/types.ts';
import { nameFramework, Workspace } from './lib/workspace.ts';

const output = fileURLToPath(new URL('../pages/', import.meta.url));
const sitesFolder = fileURLToPath(new URL('sites/', import.meta.url));

async function buildPage(browser: Browser, folder: string, origin: string, framework: string, page: PageSpec): Promise<string[]> {
  const url = new URL(page.path, origin).href;
  const { html, facts } = await capture(browser, folder, url, page.stage);
  const about = { url, kind: 'none', fumadocs: null, framework, stage: page.stage, layout: page.layout } as const;
  const wrong: string[] = [];
  let truth: Truth;
  if (page.article) {
    const post = readPost(page.article.post);
    truth = { ...about, article: true, ...articleTruth(post, page.article) };
    if (page.article.ids === 'page') readIds(truth.headings, facts);
    wrong.push(...findContradictions(post, page.article, facts, truth));
  } else {
    const nothing = { published: null, updated: null, authors: [], tags: [], headings: [], words: 0, text: '', code: [] };
    truth = { ...about, article: false, lang: page.lang ?? 'en', title: facts.title, description: facts.description, ...nothing };
  }
  const target = join(output, `other-${page.slug}`);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'page.html'), html);
  writeFileSync(join(target, 'expected.json'), `${JSON.stringify(truth, null, 2)}\n`);
  return wrong;
}

async function buildSite(browser: Browser, name: string, keep: boolean): Promise<number> {
  const { default: site } = (await import(join(sitesFolder, `${name}.ts`))) as { default: SiteSpec };
  const workspace = new Workspace(name);
  const started = Date.now();
  const marker = '.rendered';
  if (!keep) workspace.write(marker, await site.render(workspace));
  const folder = join(workspace.folder, workspace.read(marker));
  console.log(`${name}: rendered in ${Math.round((Date.now() - started) / 1000)} s`);
  let failures = 0;
  for (const page of site.pages) {
    const wrong = await buildPage(browser, folder, site.origin, nameFramework(page.framework ?? site.framework, workspace), page);
    console.log(`  ${wrong.length === 0 ? 'ok ' : 'BAD'} other-${page.slug}`);
    for (const sentence of wrong) console.log(`      ${sentence}`);
    failures += wrong.length;
  }
  return failures;
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { keep: { type: 'boolean', default: false } } });
const names = positionals.length > 0 ? positionals : readdirSync(sitesFolder).flatMap((file) => /^(.+)\.ts$/.exec(file)?.[1] ?? []);
const browser = await launch();
try {
  for (const name of names) {
    try {
      if ((await buildSite(browser, name, values.keep)) > 0) process.exitCode = 1;
    } catch (error) {
      console.error(`${name}: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
}
