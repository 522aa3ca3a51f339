#!/usr/bin/env bash
# A list in a table cell: rehype-remark writes a table that no parser reads as one.
#
# One would guess: Markdown cells hold one line, so a converter puts blocks of a cell on that line, with a
#   space between them, as it does for line breaks.
# What is so: a list, or code, goes into the cell as Markdown with its line feeds; read again, the row ends
#   there, and what follows is a list, or stray rows. Paragraphs in a cell are joined without a space: "First."
#   and "Second." become "First.Second.".
# Why it matters: cells with lists are in every second table of props or of browsers. The file looks fine
#   until it is rendered.
# Docs: the readme promises "plain and readable markdown" and names GFM tables; of blocks in cells nothing.
#
# rehype-remark 10.0.1, remark-gfm 4.0.1, remark-stringify 11.0.0, remark-parse 11.0.0, rehype-parse 9.0.1,
# unified 11.0.5; Node 16 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent rehype-remark@10.0.1 remark-gfm@4.0.1 remark-stringify@11.0.0 \
  remark-parse@11.0.0 rehype-parse@9.0.1 unified@11.0.5 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

const writer = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkGfm).use(remarkStringify)
const reader = unified().use(remarkParse).use(remarkGfm)

function through(cell) {
  const table = `<table><tr><th>Name</th><th>Since</th></tr><tr><td>${cell}</td><td>16</td></tr></table>`
  const markdown = String(writer.processSync(table))
  const blocks = reader.parse(markdown).children
  return { lastLine: markdown.trimEnd().split('\n').slice(2).join('⏎'), readAs: blocks.map(({ type }) => type).join() }
}

const seen = {
  list: through('<ul><li>one</li><li>two</li></ul>'),
  paragraphs: through('<p>First.</p><p>Second.</p>'),
  lineBreak: through('First.<br>Second.'),
}
console.log(seen)
deepStrictEqual(seen, {
  list: { lastLine: '| * one⏎* two | 16    |', readAs: 'table,list' },
  paragraphs: { lastLine: '| First.Second. | 16    |', readAs: 'table' },
  lineBreak: { lastLine: '| First. Second. | 16    |', readAs: 'table' },
})
JS
node see.mjs
