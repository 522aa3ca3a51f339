#!/usr/bin/env bash
# A link inside code: rehype-remark drops it without a word, Turndown writes its brackets into the code.
#
# One would guess: code that has a link in it, as names of types in API posts have, becomes code and linked code beside
#   each other: `Array<`[`Item`](/item)`>`. Markdown has a spelling, and links are what converters are careful with.
# What is so: the one has `list(Item)`, without a link; the other `list([Item](/item))`, which is shown just so. A code
#   element inside a link is kept as one would think, so the tests that come to mind pass.
# Why it matters: in an exported API post every type is a dead end, or the code is no code any more.
# Docs: neither speaks of it.
#
# rehype-remark 10.0.1, remark-stringify 11.0.0, rehype-parse 9.0.1, unified 11.0.5, turndown 7.2.5; Node 18 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent rehype-remark@10.0.1 remark-stringify@11.0.0 rehype-parse@9.0.1 \
  unified@11.0.5 turndown@7.2.5 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkStringify from 'remark-stringify'
import TurndownService from 'turndown'
import { unified } from 'unified'

const writer = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkStringify)
const write = (html) => [String(writer.processSync(html)).trimEnd(), new TurndownService().turndown(html)]

const seen = {
  linkInCode: write('<p><code>list(<a href="/item">Item</a>)</code></p>'),
  codeInLink: write('<p><a href="/item"><code>Item</code></a></p>'),
}
console.log(seen)
deepStrictEqual(seen, {
  linkInCode: ['`list(Item)`', '`list([Item](/item))`'],
  codeInLink: ['[`Item`](/item)', '[`Item`](/item)'],
})
JS
node see.mjs
