#!/usr/bin/env bash
# Fumadocs counts the steps anew: "## 3. Deploy" is shown as 1.
#
# One would guess: remark-steps gives "1. Install", "2. Run" the looks of steps, with the numbers as written.
# What is so: the number is cut from the heading, and CSS counts from 1 in each run. A run ends at any heading of that
#   depth without a number as plain text first (an emphasised word after it does), or of a lesser
#   depth. "0. Before" is 1, a second half that goes on at "4." begins at 1, "9. May, 8. April" count upward,
#   "2024. A year" is step 1. The id keeps the author's number.
# Why it matters: the number is in neither text nor accessible name; the number that is seen is of CSS (and in
#   data-fd-step), the link has another, and "go back to step 3" in the text means that other one.
# Docs: headings "in the format of 1. Hello World" become steps; that numbers are replaced isn't said.
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
import { remarkSteps } from 'fumadocs-core/mdx-plugins/remark-steps'
import { remark } from 'remark'

const text = (node) => node.value ?? node.children.map(text).join('')
const headings = (node) => (node.type === 'heading' ? [node] : (node.children ?? []).flatMap(headings))

function steps(...titles) {
  const processor = remark().use(remarkHeading).use(remarkSteps)
  const tree = processor.runSync(processor.parse(titles.map((title) => `## ${title}`).join('\n\n')))
  return headings(tree).map((one) => `${one.data.hProperties['data-fd-step'] ?? '-'} ${text(one)} #${one.data.hProperties.id}`)
}

const seen = {
  fromZero: steps('0. Before', '1. Install'),
  secondHalf: steps('3. Deploy', '4. Watch'),
  emphasis: steps('1. Install', '2. *Run*', '3. Deploy'),
}
console.log(seen)
deepStrictEqual(seen, {
  fromZero: ['1 Before #0-before', '2 Install #1-install'],
  secondHalf: ['1 Deploy #3-deploy', '2 Watch #4-watch'],
  emphasis: ['1 Install #1-install', '- 2. Run #2-run', '1 Deploy #3-deploy'],
})
JS
node see.mjs
