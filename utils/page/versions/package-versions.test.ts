import { describe, expect, it } from 'vitest';
import { parse } from '../../../tests/dom.ts';
import { findVersions } from './package-versions.ts';

function found(...codes: string[]): string[] {
  const page = parse('');
  for (const code of codes) {
    const figure = page.createElement('figure');
    figure.dataset['code'] = '';
    figure.append(page.createElement('pre'));
    figure.firstElementChild?.append(code);
    page.body.append(figure);
  }
  return findVersions(page.body).map(({ name, version }) => `${name} ${version}`);
}

describe('versions that an article names', () => {
  it.each([
    ['npm i fumadocs-core@16.2.1', ['fumadocs-core 16.2.1']],
    [
      'npm install -D @types/react@^19 typescript@~5.9.2',
      ['@types/react ^19', 'typescript ~5.9.2'],
    ],
    ['$ pnpm add next@16.4.0-canary.3', ['next 16.4.0-canary.3']],
    ['yarn add "react@>=19"', ['react >=19']],
    ['bunx create-next-app@16 my-app', ['create-next-app 16']],
    ['deno add npm:hono@4.6.3', ['hono 4.6.3']],
    ['go get github.com/gorilla/mux@v1.8.1', ['github.com/gorilla/mux v1.8.1']],
    ['pip install django==5.1', ['django 5.1']],
    ['# set up\nnpm i a@1\nnpm i b@2 \\\n', ['a 1', 'b 2']],
    ['{ "dependencies": { "next": "^16.4.0", "@a/b": "1.0.0" } }', ['next ^16.4.0', '@a/b 1.0.0']],
    ['"devDependencies": {\n  "vite": "~7.1.0",\n', ['vite ~7.1.0']],
  ])('are read from %j', (code, versions) => {
    expect(found(code)).toEqual(versions);
  });

  it.each([
    'npm i next',
    'npm i next@latest react@canary',
    'npm i a@x.y.z',
    'ssh me@10.0.0.1',
    'git clone git@1.example:a',
    'const version = "1.2.3"',
    '{ "version": "1.2.3", "name": "next" }',
    '{ "dependencies": { "next": "latest", "a": "workspace:*", "b": "npm:c@1" } }',
    'the command npm i next@16 installs it',
    'import x from "next@16"',
  ])('are not guessed from %j', (code) => {
    expect(found(code)).toEqual([]);
  });

  it('are left out where the article names several of one package', () => {
    expect(found('npm i next@15 react@19', 'npm i next@16', 'yarn add react@19')).toEqual([
      'react 19',
    ]);
  });

  it('are no more than a line holds', () => {
    const many = Array.from({ length: 20 }, (_, at) => `p${at}@1`).join(' ');
    expect(found(`npm i ${many}`)).toHaveLength(6);
  });

  it('come from code blocks alone', () => {
    expect(findVersions(parse('<p>npm i next@16</p><pre>npm i a@1</pre>').body)).toEqual([]);
  });

  it.each([
    'npm i ' + 'a@1 '.repeat(50_000),
    '"dependencies":{'.repeat(20_000),
    '$ '.repeat(90_000),
  ])('are found in bounded time in hostile code', (code) => {
    expect(found(code).length).toBeLessThan(7);
  });
});
