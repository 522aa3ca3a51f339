#!/usr/bin/env bash
# DOMPurify drops whole paragraphs of what React's server renders, when they name a tag.
#
# One would guess: comments are dropped and text is kept, however the text is parted by comments.
# What is so: React's server puts an empty comment between two neighbouring texts. An element that holds such a
#   comment, no other element, and a text with "<" before a letter or a digit (written as an entity, so that it
#   is text for certain) is removed with all its words. The same text without the comment stays.
# Why it matters: "Use <Link> for links", rendered from {name}, or "fewer than <3 requests", are missing from the
#   copy that a reader or an archive makes; the page as the browser has drawn it anew has no comments, so that a try
#   in the developer tools does not show it.
# Docs: SAFE_FOR_XML (on by default) is described as a matter of comments, not of the text beside them.
#
# dompurify 3.4.18, jsdom 26.1.0, react and react-dom 19.3.1; Node 20 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent dompurify@3.4.18 jsdom@26.1.0 react@19.3.1 react-dom@19.3.1 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import createPurifier from 'dompurify'
import { JSDOM } from 'jsdom'
import { createElement } from 'react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'

const { window } = new JSDOM('')
const { sanitize } = createPurifier(window)

/** What is left to read of a paragraph of these children. */
function read(render, ...children) {
  const html = sanitize(render(createElement('p', null, ...children)))
  return new JSDOM(html).window.document.body.textContent
}

const tag = ['Use <', 'Link', '> for links.']
const number = ['Fewer than <', 3, ' requests.']
const plain = ['Use the ', 'Link', ' for links.']
const seen = {
  'a tag, with comments': read(renderToString, ...tag),
  'a number, with comments': read(renderToString, ...number),
  'no sign, with comments': read(renderToString, ...plain),
  'a tag, without comments': read(renderToStaticMarkup, ...tag),
}
console.log(seen)
deepStrictEqual(seen, {
  'a tag, with comments': '',
  'a number, with comments': '',
  'no sign, with comments': 'Use the Link for links.',
  'a tag, without comments': 'Use <Link> for links.',
})
JS
node see.mjs
