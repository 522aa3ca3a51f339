#!/usr/bin/env bash
# The Markdown of a page made by React is full of "<!-- -->".
#
# One would guess: comments are no content; a converter to Markdown drops them as it drops script and style.
# What is so: rehype-remark writes every comment out as HTML. React on the server puts one between each two
#   pieces of text, so "By {name}" is "By <!-- -->Ada", and one around each boundary of Suspense, which
#   becomes a paragraph of its own.
# Why it matters: the comment is unseen where the Markdown is rendered, so tests by eye pass; in a text file, in a
#   note, before a search it is in the middle of sentences. And it hides what follows: an address after it is
#   not made a link.
# Docs: the readmes of rehype-remark and hast-util-to-mdast don't speak of comments.
#
# react-dom 19.2.9, rehype-remark 10.0.1, remark-stringify 11.0.0, rehype-parse 9.0.1, unified 11.0.5; Node 18 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent react@19.2.9 react-dom@19.2.9 rehype-remark@10.0.1 \
  remark-stringify@11.0.0 rehype-parse@9.0.1 unified@11.0.5 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import { createElement, Suspense } from 'react'
import { renderToString } from 'react-dom/server'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

const writer = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkStringify)
const write = (element) => String(writer.processSync(renderToString(element))).trimEnd()

const seen = {
  text: write(createElement('p', null, 'By ', 'Ada', ', ', 5, ' min')),
  boundary: write(createElement('div', null, createElement(Suspense, null, createElement('p', null, 'Text.')))),
}
console.log(seen)
deepStrictEqual(seen, {
  text: 'By <!-- -->Ada<!-- -->, <!-- -->5<!-- --> min',
  boundary: '<!--$-->\n\nText.\n\n<!--/$-->',
})
JS
node see.mjs
