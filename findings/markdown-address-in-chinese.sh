#!/usr/bin/env bash
# A bare address in a Chinese or Japanese sentence takes the rest of the sentence with it.
#
# One would guess: GFM's autolinks end before punctuation, so "https://example.com，谢谢" links the address.
# What is so: an autolink ends at a space or "<"; only ASCII punctuation is trimmed, and only at the end. Full
#   stops and commas of Chinese are part of the address, as is every word after them up to the next space, of
#   which there may be none. The host becomes "example.com，谢谢". remark-gfm and marked do so, as
#   the specification has it (cmark-gfm likewise); markdown-it stops at the comma.
# Why it matters: in posts of Fumadocs sites in Chinese such links are long, dead, and swallow words; a reader that
#   repairs links must not take their text for an address.
# Docs: GFM's text on trailing punctuation lists ASCII signs; that others are eaten has to be concluded.
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

const sentence = '请看 https://example.com，谢谢。再见'
const link = remark().use(remarkGfm).parse(sentence).children[0].children.find(({ type }) => type === 'link')
const linked = (html) => />(https[^<]*)</.exec(html)[1]
const seen = {
  remark: link.children[0].value,
  marked: linked(marked.parse(sentence)),
  markdownIt: linked(new MarkdownIt({ linkify: true }).render(sentence)),
}
console.log(seen)
deepStrictEqual(seen, {
  remark: 'https://example.com，谢谢。再见',
  marked: 'https://example.com，谢谢。再见',
  markdownIt: 'https://example.com',
})
JS
node see.mjs
