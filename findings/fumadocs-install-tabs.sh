#!/usr/bin/env bash
# Fumadocs' tabs for npm, pnpm, yarn and bun don't say the same.
#
# One would guess: one command by the author, three faithful translations.
# What is so: "@latest" is cut from npm create in all three, "&&" loses the space before it, and a command that
#   npm-to-yarn doesn't know ("npm ci", "npm update") stands in the tabs as it was, with a comment under it,
#   "couldn't auto-convert command", that no author wrote and every visitor sees. npx keeps its tag.
# Why it matters: closed tabs are not in the page; whoever restores them from the payload must not think them equal, or
#   build three from the first.
# Docs: Fumadocs' show install commands; what npm-to-yarn can't convert is left to its tests.
#
# fumadocs-core 16.15.13 (npm-to-yarn 3.2.0), remark 15.0.1; Node 20 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent --legacy-peer-deps fumadocs-core@16.15.13 npm-to-yarn@3.2.0 remark@15.0.1 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import { remarkNpm } from 'fumadocs-core/mdx-plugins/remark-npm'
import { remark } from 'remark'

const codes = (node) => (node.type === 'code' ? [node.value] : (node.children ?? []).flatMap(codes))

function tabs(command) {
  const processor = remark().use(remarkNpm)
  return codes(processor.runSync(processor.parse(`\`\`\`npm\n${command}\n\`\`\``)))
}

const commands = ['npm create fumadocs-app@latest', 'npx shadcn@latest init', 'npm run build && npm start', 'npm ci']
const seen = Object.fromEntries(commands.map((command) => [command, tabs(command)]))
console.log(seen)
deepStrictEqual(seen, {
  'npm create fumadocs-app@latest': [
    'npm create fumadocs-app@latest',
    'pnpm create fumadocs-app',
    'yarn create fumadocs-app',
    'bunx create-fumadocs-app',
  ],
  'npx shadcn@latest init': [
    'npx shadcn@latest init',
    'pnpm dlx shadcn@latest init',
    'yarn dlx shadcn@latest init',
    'bun x shadcn@latest init',
  ],
  'npm run build && npm start': [
    'npm run build && npm start',
    'pnpm run build&& pnpm start',
    'yarn build&& yarn start',
    'bun run build&& bun start',
  ],
  'npm ci': ['npm ci', ...Array(3).fill("npm ci\n# couldn't auto-convert command")],
})
JS
node see.mjs
