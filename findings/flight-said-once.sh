#!/usr/bin/env bash
# In React's payload, what is used twice is said once: the second place has a path into the first.
#
# One would guess: "$" and a number refer to another row; what isn't in a row of its own stands where it is used.
# What is so: an object, array or element given to two places is written out in the first, and the second says
#   "$0:props:children:0:props:items": row, then keys and indices through the tree as sent, "props" and
#   "children" of elements by those names although elements are sent as arrays. A key with a colon in
#   it is no way, so such objects are written again. Strings are never joined.
# Why it matters: the tags of a post passed to its header and its footer, the icon in two headings, the same code in
#   two tabs: a reader of payloads that follows numbers alone shows the second one empty.
# Docs: internal; React's source.
#
# react-server-dom-webpack 19.2.9 and react 19.2.9; Node 20 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent react@19.2.9 react-dom@19.2.9 react-server-dom-webpack@19.2.9 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { createElement as h } from 'react'
import server from 'react-server-dom-webpack/server'

const render = (model) => text(server.renderToPipeableStream(model, {}).pipe(new PassThrough()))
const tags = ['react', 'mdx']
const icon = h('b', null, 'New')
const seen = {
  array: await render({ header: { tags }, footer: { tags } }),
  element: await render(h('div', null, icon, h('p', null, icon))),
  colonInKey: await render({ 'a:b': { tags }, c: { tags } }),
}
console.log(seen)
deepStrictEqual(seen, {
  array: '0:{"header":{"tags":["react","mdx"]},"footer":{"tags":"$0:header:tags"}}\n',
  element: '0:["$","div",null,{"children":[["$","b",null,{"children":"New"}],["$","p",null,{"children":"$0:props:children:0"}]]}]\n',
  colonInKey: '0:{"a:b":{"tags":["react","mdx"]},"c":{"tags":["react","mdx"]}}\n',
})
JS
NODE_ENV=production node --conditions react-server see.mjs
