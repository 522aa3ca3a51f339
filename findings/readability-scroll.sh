#!/usr/bin/env bash
# Readability drops the headings and all code of a Fumadocs page.
#
# One would guess: class names help Readability to choose the article, and inside the article headings
#   and code are safe.
# What is so: "scroll" is on its list of bad class names and matches anywhere in the attribute. Every
#   Fumadocs heading has had the Tailwind class scroll-m-28 since 13.2 (its distance from a sticky bar), every
#   code block has sat in a div.fd-scroll-container since 15.3. h1 and h2 go, h3 to h6 stay, the code goes and leaves an
#   empty figure behind; without the two classes all of it stays.
# Why it matters: Firefox's reader view and most "save as Markdown" tools are Readability. They show such
#   a post without its code, and an outline with holes.
# Docs: the README says that readable content is found; the words are listed in its source only.
#
# @mozilla/readability 0.6.0, jsdom 26.1.0; Node 18 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent @mozilla/readability@0.6.0 jsdom@26.1.0 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import { Readability } from '@mozilla/readability'
import { JSDOM } from 'jsdom'

const text = `<p>${'A sentence of some length, with commas, as prose has them. '.repeat(5)}</p>`
const body = `<h2 class="scroll-m-28" id="why">Why</h2>${text}<h3 class="scroll-m-28" id="how">How</h3>${text}
  <figure class="shiki"><div class="fd-scroll-container"><pre><code>npm install</code></pre></div></figure>`

function kept(body) {
  const page = `<html><body><article>${text}${text}${body}${text}</article></body></html>`
  const { content } = new Readability(new JSDOM(page).window.document).parse()
  const { document } = new JSDOM(content).window
  const texts = (selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent)
  return { h2: texts('h2'), h3: texts('h3'), code: texts('code'), figures: texts('figure').length }
}

const seen = { asRendered: kept(body), withoutTheClasses: kept(body.replaceAll(/ class="(fd-)?scroll[^"]*"/g, '')) }
console.log(seen)
deepStrictEqual(seen, {
  asRendered: { h2: [], h3: ['How'], code: [], figures: 1 },
  withoutTheClasses: { h2: ['Why'], h3: ['How'], code: ['npm install'], figures: 1 },
})
JS
node see.mjs
