#!/usr/bin/env bash
# remark-gfm escapes an address so that it stays text, and then reads it as a link all the same.
#
# One would guess: the backslash in https\://example.com, which remark-gfm itself writes into text, keeps its
#   own parser from making a link; what is escaped is inert.
# What is so: after parsing, remark-gfm looks through plain text for addresses once more, when backslashes and
#   character references are gone, and links what it finds: "https\://", "www\.", "https&#58;//". marked and
#   markdown-it leave them text. There is no way to write an address as text for remark, but as code.
# Why it matters: the Markdown is blotted with backslashes that serve nobody, and whoever tests an export by
#   reading it back with remark finds links that the article doesn't have.
# Docs: mdast-util-gfm-autolink-literal's readme says that both of GitHub's ways to find addresses are followed; that
#   its own escapes are void by it, only an issue does (remark-gfm, "Unable to escape GFM autolinking").
#
# remark 15.0.1, remark-gfm 4.0.1, marked 18.2.1, markdown-it 15.0.3; Node 20 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent remark@15.0.1 remark-gfm@4.0.1 marked@18.2.1 markdown-it@15.0.3 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import MarkdownIt from 'markdown-it'
import { marked } from 'marked'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'

const processor = remark().use(remarkGfm)
const text = { type: 'text', value: 'https://example.com' }
const written = processor.stringify({ type: 'root', children: [{ type: 'paragraph', children: [text] }] }).trimEnd()
const seen = {
  written,
  readByRemark: processor.parse(written).children[0].children.map(({ type }) => type),
  readByMarked: marked.parse(written).trimEnd(),
  readByMarkdownIt: new MarkdownIt({ linkify: true }).render(written).trimEnd(),
}
console.log(seen)
deepStrictEqual(seen, {
  written: 'https\\://example.com',
  readByRemark: ['link'],
  readByMarked: '<p>https://example.com</p>',
  readByMarkdownIt: '<p>https://example.com</p>',
})
JS
node see.mjs
