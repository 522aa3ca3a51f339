#!/usr/bin/env bash
# Converters to Markdown give lists other numbers than the page shows.
#
# One would guess: the number of an item is content ("see step 5"), Markdown can say it, and so it is kept.
# What is so: rehype-remark and Turndown read "start" and nothing else: a list that counts down (reversed) counts up, an
#   item with a value of its own gets the next number. node-html-markdown begins at 1 whatever is said.
# Why it matters: a top ten of posts is turned upside down, "as in point 7" points at another one.
# Docs: Turndown's and rehype-remark's don't say which numbers they keep.
#
# rehype-remark 10.0.1, remark-stringify 11.0.0, rehype-parse 9.0.1, unified 11.0.5, turndown 7.2.5,
# node-html-markdown 2.0.0; Node 20 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent rehype-remark@10.0.1 remark-stringify@11.0.0 rehype-parse@9.0.1 \
  unified@11.0.5 turndown@7.2.5 node-html-markdown@2.0.0 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import { NodeHtmlMarkdown } from 'node-html-markdown'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkStringify from 'remark-stringify'
import TurndownService from 'turndown'
import { unified } from 'unified'

const writer = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkStringify)
const numbers = (markdown) => [...markdown.matchAll(/^\d+/gm)].join(' ')
const through = (html) => ({
  rehypeRemark: numbers(String(writer.processSync(html))),
  turndown: numbers(new TurndownService().turndown(html)),
  nodeHtmlMarkdown: numbers(NodeHtmlMarkdown.translate(html)),
})

const seen = {
  'start at 5': through('<ol start="5"><li>a</li><li>b</li></ol>'),
  'counting down, 2 1': through('<ol reversed><li>a</li><li>b</li></ol>'),
  'own number, 1 7': through('<ol><li>a</li><li value="7">b</li></ol>'),
}
console.log(seen)
deepStrictEqual(seen, {
  'start at 5': { rehypeRemark: '5 6', turndown: '5 6', nodeHtmlMarkdown: '1 2' },
  'counting down, 2 1': { rehypeRemark: '1 2', turndown: '1 2', nodeHtmlMarkdown: '1 2' },
  'own number, 1 7': { rehypeRemark: '1 2', turndown: '1 2', nodeHtmlMarkdown: '1 2' },
})
JS
node see.mjs
