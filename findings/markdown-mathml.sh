#!/usr/bin/env bash
# rehype-remark leaves no trace of a formula in MathML.
#
# One would guess: an element that Markdown has no words for is unwrapped, as sub, abbr and ruby are: at
#   worst "x+1" is left of a formula.
# What is so: math is on the list of elements that are ignored, with script and style; svg and an open
#   dialog are too. Of a page that draws its formulas by KaTeX's MathML output alone (its lightest, the
#   browser does the rest), every formula is gone, and the sentence closes over the gap.
# Why it matters: "The area is  ." looks like a slip of the author's.
# Docs: "certain elements are ignored (such as <svg>)"; math has to be looked up in the source.
#
# rehype-remark 10.0.1, remark-stringify 11.0.0, rehype-parse 9.0.1, unified 11.0.5, katex 0.19.1; Node 16 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent rehype-remark@10.0.1 remark-stringify@11.0.0 rehype-parse@9.0.1 \
  unified@11.0.5 katex@0.19.1 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import katex from 'katex'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

const writer = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkStringify)
const write = (html) => String(writer.processSync(html)).trimEnd()

const seen = {
  formula: write(`<p>The area is ${katex.renderToString('\\pi r^2', { output: 'mathml' })}.</p>`),
  others: write('<p>H<sub>2</sub>O, <abbr title="Cascading Style Sheets">CSS</abbr></p>'),
}
console.log(seen)
deepStrictEqual(seen, { formula: 'The area is .', others: 'H2O, CSS' })
JS
node see.mjs
