#!/usr/bin/env bash
# The text of a block by Expressive Code has no line breaks, but one, in the wrong place.
#
# One would guess: textContent of a pre is the code; that is what pre is for.
# What is so: each line is a div, and no line feed stands between them; only an empty line has one in it. So of a
#   function with one empty line, textContent is two lines. The copy button has the code in data-code, where DEL
#   (U+007F) stands for line feeds. Turndown glues the lines, rehype-remark parts them and doubles the empty one.
# Why it matters: it is the code block of many Astro sites, where Fumadocs runs too. Text for search, length in
#   lines, Markdown, speech: all that take textContent are wrong in a way that looks almost right.
# Docs: they are on options and plugins; what the text of the markup is, one has to see.
#
# @expressive-code/core and plugin-frames 0.44.2, rehype-parse 9.0.1, unified 11.0.5, rehype-remark 10.0.1,
# remark-stringify 11.0.0, turndown 7.2.5, jsdom 26.1.0; Node 20 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent @expressive-code/core@0.44.2 @expressive-code/plugin-frames@0.44.2 \
  unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-stringify@11.0.0 turndown@7.2.5 jsdom@26.1.0 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import { ExpressiveCodeEngine } from '@expressive-code/core'
import { toHtml } from '@expressive-code/core/hast'
import { pluginFrames } from '@expressive-code/plugin-frames'
import { JSDOM } from 'jsdom'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkStringify from 'remark-stringify'
import TurndownService from 'turndown'
import { unified } from 'unified'

const engine = new ExpressiveCodeEngine({ plugins: [pluginFrames()] })
const code = 'const a = 1\n\nif (a) {\n  run()\n}'
const { renderedGroupAst } = await engine.render({ code, language: 'js' })
const { document } = new JSDOM(toHtml(renderedGroupAst)).window
const pre = document.querySelector('pre')
const writer = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkStringify)
const seen = {
  text: pre.textContent,
  copied: document.querySelector('button').dataset.code,
  turndown: new TurndownService({ codeBlockStyle: 'fenced' }).turndown(pre.outerHTML),
  remark: String(writer.processSync(pre.outerHTML)),
}
console.log(seen)
deepStrictEqual(seen, {
  text: 'const a = 1\nif (a) {  run()}',
  copied: 'const a = 1\u007F\u007Fif (a) {\u007F  run()\u007F}',
  turndown: '```\nconst a = 1\nif (a) {  run()}\n```',
  remark: '```\nconst a = 1\n\n\nif (a) {\n  run()\n}\n```\n',
})
JS
node see.mjs
