#!/usr/bin/env bash
# In a table, |x| as a formula has no spelling, and a\|b as code has none either.
#
# One would guess: a pipe in a cell is escaped by a backslash, whatever it is in; the serialiser does it, the
#   parser undoes it.
# What is so: for code it is done and undone, but where the code itself has a backslash before the pipe (a
#   regular expression) the reader takes that one away too: what is written is not what is read. For math of
#   remark-math nothing is done: $|x|$ is written bare and tears the row into three cells. And escaped by hand
#   it is read as the TeX command \|, the sign of a norm, which is another formula.
# Why it matters: the file keeps its looks and changes its meaning. (\vert in place of | is the way out.)
# Docs: GFM says pipes are escaped "inside other inline spans" too; of backslashes before them, or of math,
#   nothing.
#
# mdast-util-gfm 3.1.0, mdast-util-math 3.0.0, mdast-util-to-markdown 2.2.3, mdast-util-from-markdown 2.1.0,
# micromark-extension-gfm 3.0.0, micromark-extension-math 3.1.0; Node 16 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent mdast-util-gfm@3.1.0 mdast-util-math@3.0.0 mdast-util-to-markdown@2.2.3 \
  mdast-util-from-markdown@2.1.0 micromark-extension-gfm@3.0.0 micromark-extension-math@3.1.0 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm'
import { mathFromMarkdown, mathToMarkdown } from 'mdast-util-math'
import { toMarkdown } from 'mdast-util-to-markdown'
import { gfm } from 'micromark-extension-gfm'
import { math } from 'micromark-extension-math'

function read(markdown) {
  const extensions = [gfm(), math()]
  const tree = fromMarkdown(markdown, { extensions, mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()] })
  return tree.children[0].children[1].children.map(({ children: [node] }) => `${node.type} ${node.value}`)
}

function through(type, value) {
  const row = (node) => ({ type: 'tableRow', children: [{ type: 'tableCell', children: [node] }] })
  const table = { type: 'table', children: [row({ type: 'text', value: 'Name' }), row({ type, value })] }
  return read(toMarkdown(table, { extensions: [gfmToMarkdown(), mathToMarkdown()] }))
}

const seen = {
  'code a|b': through('inlineCode', 'a|b'),
  'code a\\|b': through('inlineCode', 'a\\|b'),
  'math |x|': through('inlineMath', '|x|'),
  'math |x|, escaped by hand': read('| Name |\n| - |\n| $\\|x\\|$ |'),
}
console.log(seen)
deepStrictEqual(seen, {
  'code a|b': ['inlineCode a|b'],
  'code a\\|b': ['inlineCode a|b'],
  'math |x|': ['text $', 'text x', 'text $'],
  'math |x|, escaped by hand': ['inlineMath \\|x\\|'],
})
JS
node see.mjs
