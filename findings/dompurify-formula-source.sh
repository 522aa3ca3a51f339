#!/usr/bin/env bash
# After DOMPurify a formula of KaTeX says its TeX source aloud.
#
# One would guess: DOMPurify's list of MathML keeps what KaTeX writes, or takes out what it doesn't know
#   with all that is in it.
# What is so: semantics and annotation are not on the list, and elements off the list are taken away
#   around their content. The source stands in the formula as text: browsers draw it, screen readers read it.
# Why it matters: any reader that sanitises a post with formulas shows each of them twice over.
# Docs: the list is in the source; the maintainers leave both out on purpose. What is left of them is the
#   surprise (KEEP_CONTENT).
#
# dompurify 3.4.18, katex 0.19.1, jsdom 26.1.0; Node 18 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent dompurify@3.4.18 katex@0.19.1 jsdom@26.1.0 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import createPurifier from 'dompurify'
import { JSDOM } from 'jsdom'
import katex from 'katex'

const { sanitize } = createPurifier(new JSDOM('').window)
const seen = sanitize(katex.renderToString('\\alpha', { output: 'mathml' }))
console.log(seen)
deepStrictEqual(
  seen,
  '<span class="katex"><math xmlns="http://www.w3.org/1998/Math/MathML"><mrow><mi>α</mi></mrow>\\alpha</math></span>',
)
JS
node see.mjs
