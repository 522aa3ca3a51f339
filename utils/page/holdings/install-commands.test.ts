import { describe, expect, it } from 'vitest';
import { variantsOf } from './install-commands.ts';

function textsOf(code: string): Record<string, string> {
  return Object.fromEntries(variantsOf(code).map(({ manager, text }) => [manager, text]));
}

describe('commands of npm', () => {
  it.each([
    ['npm i a', 'pnpm add a', 'yarn add a', 'bun add a'],
    ['npm install -D a b', 'pnpm add -D a b', 'yarn add --dev a b', 'bun add --dev a b'],
    ['npx create-a@latest b', 'pnpm dlx create-a@latest b', 'yarn dlx create-a@latest b', 'bun x create-a@latest b'],
    ['npm i a && npm run dev', 'pnpm add a && pnpm run dev', 'yarn add a && yarn dev', 'bun add a && bun run dev'],
    ['# first\nnpm i\n\nnpx a', '# first\npnpm i\n\npnpm dlx a', '# first\nyarn install\n\nyarn dlx a', '# first\nbun install\n\nbun x a'],
    ['npm i npm-run-all', 'pnpm add npm-run-all', 'yarn add npm-run-all', 'bun add npm-run-all'],
  ])('%s', (npm, pnpm, yarn, bun) => {
    expect(textsOf(npm)).toEqual({ npm, pnpm, yarn, bun });
  }); // prettier-ignore

  it.each(['$ npm i a', '> npm i a', '  $  npm i a'])('are told without the prompt: %s', (code) => {
    const indent = /^ */.exec(code)?.[0];
    expect(textsOf(code)).toEqual({
      npm: `${indent}npm i a`,
      pnpm: `${indent}pnpm add a`,
      yarn: `${indent}yarn add a`,
      bun: `${indent}bun add a`,
    });
  });

  it('are only those that a manager has', () => {
    expect(textsOf('npm ci')).toEqual({ npm: 'npm ci' });
  });

  it.each([
    '',
    '# npm i a',
    'pnpm add a',
    'cd a && npm i',
    'npm i a\ncd a',
    'npmrc',
    'npm i\n'.repeat(30),
  ])('are not %j', (code) => {
    expect(variantsOf(code)).toEqual([]);
  });
});
