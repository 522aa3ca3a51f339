#!/usr/bin/env bash
# Two pieces of code beside each other: remark writes them so that it reads one, with two backquotes in it.
#
# One would guess: the serialiser keeps apart what would run together; it does so for two lists, for bold beside italics, for
#   a letter after bold.
# What is so: code next to code is `a``b`, which is one piece, "a``b", to every parser: two signs are added to
#   the text. Formulas of mdast-util-math, and text struck through, are joined likewise ($a$$b$, ~~a~~~~b~~). Bold
#   beside bold gets other stars and survives.
# Why it matters: <code>a</code><code>b</code> is what highlighters of inline code and editors of rich text leave behind,
#   and what is added here looks like the author's. An exporter has to merge such neighbours itself.
# Docs: "unsafe" patterns and "join" are described; that phrasing of one kind isn't kept apart is not.
#
# mdast-util-to-markdown 2.2.3, mdast-util-from-markdown 2.1.0, mdast-util-gfm 3.1.0, mdast-util-math 3.0.0,
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

const text = (node) => node.value ?? node.children.map(text).join('')
const said = (type, value) => (type in { inlineCode: 1, inlineMath: 1 } ? { type, value } : { type, children: [{ type: 'text', value }] })

function through(type) {
  const paragraph = { type: 'paragraph', children: [said(type, 'a'), said(type, 'b')] }
  const written = toMarkdown(paragraph, { extensions: [gfmToMarkdown(), mathToMarkdown()] })
  const mdastExtensions = [gfmFromMarkdown(), mathFromMarkdown()]
  return text(fromMarkdown(written, { extensions: [gfm(), math()], mdastExtensions }))
}

const seen = Object.fromEntries(['strong', 'inlineCode', 'inlineMath', 'delete'].map((type) => [type, through(type)]))
console.log(seen)
deepStrictEqual(seen, { strong: 'ab', inlineCode: 'a``b', inlineMath: 'a$$b', delete: 'a~~~~b' })
JS
node see.mjs
