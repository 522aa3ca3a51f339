#!/usr/bin/env bash
# Fumadocs: "## Fixes [#12]" shows "Fixes", and an id set by hand can stand twice on a page.
#
# One would guess: [#id] at the end of a heading takes an id, like {#id} elsewhere: some letters and hyphens, unique
#   on the page as slugs are.
# What is so: all between the first "[#" and the last "]" is the id, of whatever signs. The number of an issue in a
#   changelog is taken for it and lost from the heading; of "Fix [#12] and [#13]" only "Fix" is left, with the id
#   "12] and [#13". And these ids aren't entered among the slugs: "Setup [#install]" and "Install" are both "install".
# Why it matters: getElementById and links find the first of the two; a contents that jumps by id alone goes wrong,
#   one that writes ids into selectors throws.
# Docs: "You can customise the heading id with [#slug]" (remark-heading).
#
# fumadocs-core 16.15.13, remark 15.0.1; Node 20 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent --legacy-peer-deps fumadocs-core@16.15.13 remark@15.0.1 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import { remarkHeading } from 'fumadocs-core/mdx-plugins/remark-heading'
import { remark } from 'remark'

function headings(markdown) {
  const processor = remark().use(remarkHeading)
  const { children } = processor.runSync(processor.parse(markdown))
  return children.map(({ children: [{ value }], data }) => `${value} #${data.hProperties.id}`)
}

const seen = headings('## Fixes [#12]\n\n## Fix [#12] and [#13]\n\n## Setup [#install]\n\n## Install\n\n## Install')
console.log(seen)
deepStrictEqual(seen, ['Fixes #12', 'Fix #12] and [#13', 'Setup #install', 'Install #install', 'Install #install-1'])
JS
node see.mjs
