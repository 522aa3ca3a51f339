#!/usr/bin/env bash
# DOMPurify throws a whole text alternative away because of an arrow in it.
#
# One would guess: attribute values are text; alt, title and aria-label are kept as they are, and
#   entities in them are safe.
# What is so: a value that has "-->", "]>" or "</title" (style, textarea and some others likewise) in it
#   costs the attribute, not the signs. A picture whose alt says "request --> response", or names a tag as
#   posts on HTML do, comes out without alt. "->", "=>", "<b>" and "</b>" stay.
# Why it matters: who listens to the post hears a file name, or nothing; nobody who sees it notices.
# Docs: SAFE_FOR_XML (on by default) is said to be about "comments containing risky HTML characters"; that it drops
#   attributes has to be read in the source.
#
# dompurify 3.4.18, jsdom 26.1.0; Node 18 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent dompurify@3.4.18 jsdom@26.1.0 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import createPurifier from 'dompurify'
import { JSDOM } from 'jsdom'

const { window } = new JSDOM('')
const { sanitize } = createPurifier(window)

function alt(text) {
  const image = window.document.createElement('img')
  image.alt = text
  return new JSDOM(sanitize(image.outerHTML)).window.document.querySelector('img').getAttribute('alt')
}

const texts = ['request -> response', 'a => b', 'the </b> tag', 'request --> response', 'the </title> tag', 'Array<T[]>']
const seen = Object.fromEntries(texts.map((text) => [text, alt(text)]))
console.log(seen)
deepStrictEqual(seen, {
  'request -> response': 'request -> response',
  'a => b': 'a => b',
  'the </b> tag': 'the </b> tag',
  'request --> response': null,
  'the </title> tag': null,
  'Array<T[]>': null,
})
JS
node see.mjs
