#!/usr/bin/env bash
# The text of KaTeX's visible half says the opposite of the formula.
#
# One would guess: of the two halves KaTeX writes (MathML for listeners, spans for eyes), either gives the text
#   of the formula; to be rid of the doubling, drop one.
# What is so: the spans are in the order of their layout, from below. a/b reads "ba", n over k reads "kn",
#   a matrix reads by columns. And \ne is "=" with a private sign before it (U+E020, a slash that only
#   KaTeX's own font draws): to all but the eye, the visible half of "a ≠ b" says "a=b".
# Why it matters: word counts, search, speech, text for Markdown: take the MathML or the annotation, never
#   .katex-html.
# Docs: KaTeX calls the spans aria-hidden; that their text is another formula is not said.
#
# katex 0.19.1, jsdom 26.1.0; Node 18 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent katex@0.19.1 jsdom@26.1.0 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import { JSDOM } from 'jsdom'
import katex from 'katex'

function texts(tex) {
  const { document } = new JSDOM(katex.renderToString(tex)).window
  const text = (selector) => document.querySelector(selector).textContent.replaceAll(/[\u200B\u2061\uE020]/g, '')
  return { visible: text('.katex-html'), mathml: text('semantics > :first-child') }
}

const seen = Object.fromEntries(
  ['\\frac{a}{b}', '\\binom{n}{k}', '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}', 'a \\ne b'].map((tex) => [tex, texts(tex)]),
)
console.log(seen)
deepStrictEqual(seen, {
  '\\frac{a}{b}': { visible: 'ba', mathml: 'ab' },
  '\\binom{n}{k}': { visible: '(kn)', mathml: '(nk)' },
  '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}': { visible: '(1324)', mathml: '(1234)' },
  'a \\ne b': { visible: 'a=b', mathml: 'a≠b' },
})
JS
node see.mjs
