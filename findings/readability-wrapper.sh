#!/usr/bin/env bash
# Readability unwraps a div with one paragraph, and its id, language and direction go with it.
#
# One would guess: a div around one paragraph is layout; taking it away changes nothing a reader sees.
#   Readability keeps ids, lang and dir of the elements it keeps, and copies attributes when it merges
#   nested elements.
# What is so: a div that holds a single p (or only text) is replaced by a bare p. Its attributes are lost:
#   the target of a link within the page, the language, the direction. With two paragraphs, or as a section
#   or a blockquote, the same attributes stay.
# Why it matters: a quotation in Arabic runs the wrong way and is read aloud with the wrong voice, and
#   "see the note" leads nowhere. Components of MDX render such divs all the time.
# Docs: nothing about it.
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

/** The elements of the result that still say a language. */
function kept(quote) {
  const page = `<html><body><article><h1>A post</h1>${text}${text}${quote}${text}${text}</article></body></html>`
  const { content } = new Readability(new JSDOM(page).window.document).parse()
  const found = [...new JSDOM(content).window.document.querySelectorAll('[lang]')]
  return found.map((one) => `${one.localName}#${one.id} ${one.lang} ${one.dir}`)
}

const said = 'id="note" lang="ar" dir="rtl"'
const seen = {
  'div, one paragraph': kept(`<div ${said}><p>مرحبا</p></div>`),
  'div, text alone': kept(`<div ${said}>مرحبا</div>`),
  'div, two paragraphs': kept(`<div ${said}><p>مرحبا</p><p>بالعالم</p></div>`),
  'section, one paragraph': kept(`<section ${said}><p>مرحبا</p></section>`),
}
console.log(seen)
deepStrictEqual(seen, {
  'div, one paragraph': [],
  'div, text alone': [],
  'div, two paragraphs': ['div#note ar rtl'],
  'section, one paragraph': ['section#note ar rtl'],
})
JS
node see.mjs
