#!/usr/bin/env bash
# React's payload counts long texts in bytes, and ends them without a line feed.
#
# One would guess: a payload (".txt", "text/x-component", self.__next_f) is lines of "id:JSON"; split at
#   line feeds, parse each.
# What is so: a string of 1,024 UTF-16 units or more is a row "id:T<length in hex>,<text>": not JSON, its line
#   feeds are its own, and the next row begins right behind its last byte. Whether it is such a row is decided by
#   JavaScript's length, but the length written is that of UTF-8: 1,024 signs of Chinese say "c00". Whoever slices
#   the decoded string loses the rest of the payload at the first long text that isn't ASCII.
# Why it matters: code or HTML handed to a component, and long paragraphs, are such rows.
# Docs: the format is internal, told by React's source alone.
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
import server from 'react-server-dom-webpack/server'

const render = (model) => text(server.renderToPipeableStream(model, {}).pipe(new PassThrough()))
const seen = {
  latin: await render({ a: 'x'.repeat(1024) }),
  chinese: await render({ a: '字'.repeat(1024) }),
  oneLess: await render({ a: '字'.repeat(1023) }),
  lines: await render({ a: 'one\ntwo\n'.repeat(128) }),
}
for (const [name, payload] of Object.entries(seen)) seen[name] = payload.replaceAll(/(.)\1{9,}/g, '$1…').replaceAll(/(one\ntwo\n)+/g, '$1')
console.log(seen)
deepStrictEqual(seen, {
  latin: '1:T400,x…0:{"a":"$1"}\n',
  chinese: '1:Tc00,字…0:{"a":"$1"}\n',
  oneLess: '0:{"a":"字…"}\n',
  lines: '1:T400,one\ntwo\n0:{"a":"$1"}\n',
})
JS
NODE_ENV=production node --conditions react-server see.mjs
