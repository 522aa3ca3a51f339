#!/usr/bin/env bash
# hidden="until-found" is text for the reader, and hidden for every extractor.
#
# One would guess: extractors leave out what is hidden, and hidden="until-found" is the one value that says
#   "fold this, but let it be found": browsers search in it, and unfold it on a match or a link.
#   Fumadocs' accordions on Base UI use it for just that.
# What is so: Readability and Defuddle ask whether the attribute is there. The question stays (or an empty
#   heading), the answer is gone.
# Why it matters: of a page of questions and answers nothing but questions is left.
# Docs: Defuddle's removeHiddenElements speaks of CSS ("display:none, visibility:hidden"); of the attribute neither.
#
# @mozilla/readability 0.6.0, defuddle 0.19.4, jsdom 26.1.0; Node 20 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent @mozilla/readability@0.6.0 defuddle@0.19.4 jsdom@26.1.0 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { JSDOM } from 'jsdom'

const text = `<p>${'A sentence of some length, with commas, as prose has them. '.repeat(5)}</p>`
const page = (attribute) => `<html><head><title>A post</title></head><body><article><h1>A post</h1>${text}${text}
  <h3>Is it free?</h3><div ${attribute}><p>It is free.</p></div>${text}${text}</article></body></html>`
const read = (attribute) => new JSDOM(page(attribute), { url: 'https://example.com/blog/post' }).window.document

async function answered(attribute) {
  const byReadability = new Readability(read(attribute)).parse().content
  const byDefuddle = (await Defuddle(read(attribute), 'https://example.com/blog/post')).content
  return { readability: byReadability.includes('It is free.'), defuddle: byDefuddle.includes('It is free.') }
}

const seen = { open: await answered(''), untilFound: await answered('hidden="until-found"') }
console.log(seen)
deepStrictEqual(seen, {
  open: { readability: true, defuddle: true },
  untilFound: { readability: false, defuddle: false },
})
JS
node see.mjs
