#!/usr/bin/env bash
# Mermaid draws into the code block itself, and readers take the drawing's labels and style sheet for code.
#
# One would guess: once Mermaid has run, the <pre class="mermaid"> with the source is replaced by a picture, so whatever
#   still is a <pre> is code.
# What is so: the svg is put inside the pre, and the source is gone from the page. hast-util-to-mdast makes a code block
#   of the labels, one below the other, without an arrow; Turndown writes 28,000 letters of the svg's style sheet into
#   the text, for a diagram of two boxes.
# Why it matters: Markdown, clean views and search indexes of such a post have code that was never written, or a style
#   sheet, where a diagram was. The answer to "is this code?" is not the element's name.
# Docs: Mermaid's say that the element's text is replaced by the diagram; none of the others mention it.
#
# mermaid 12.3.0, hast-util-from-html 2.0.3, hast-util-to-mdast 10.1.2, mdast-util-to-markdown 2.1.2, turndown 7.2.5,
# puppeteer-core 25.16.0, Chromium 156.0.8078 of Debian (any Chromium: CHROME=path); Node 22.12 or newer (20.20 will do).
set -euo pipefail
chrome=${CHROME:-$(command -v chromium || command -v google-chrome || true)}
[ -n "$chrome" ] || { echo 'no Chromium found; name one in CHROME' >&2; exit 2; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent mermaid@12.3.0 hast-util-from-html@2.0.3 hast-util-to-mdast@10.1.2 \
  mdast-util-to-markdown@2.1.2 turndown@7.2.5 puppeteer-core@25.16.0 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import { readFileSync } from 'node:fs'
import { fromHtml } from 'hast-util-from-html'
import { toMdast } from 'hast-util-to-mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { launch } from 'puppeteer-core'
import Turndown from 'turndown'

const browser = await launch({ executablePath: process.argv[2], args: ['--no-sandbox'] })
try {
  console.log(await browser.version())
  const [page] = await browser.pages()
  await page.setContent('<p>Before.</p><pre class="mermaid">graph LR; Harbour --> Ferry</pre><p>After.</p>')
  await page.addScriptTag({ content: readFileSync('node_modules/mermaid/dist/mermaid.min.js', 'utf8') })
  await page.evaluate(() => mermaid.run())
  const html = await page.$eval('body', (body) => {
    for (const script of body.querySelectorAll('script')) script.remove()
    return body.innerHTML
  })
  const texts = {
    unified: toMarkdown(toMdast(fromHtml(html, { fragment: true }))),
    turndown: new Turndown({ codeBlockStyle: 'fenced' }).turndown(html),
  }
  const seen = {
    holder: await page.$eval('svg', (svg) => svg.parentElement.localName),
    sourceIsLeft: html.includes('--&gt;'),
    unified: texts.unified,
    turndownHasStyles: texts.turndown.includes('{font-family:'),
    turndownIsLong: texts.turndown.length > 10_000,
  }
  console.log(seen)
  deepStrictEqual(seen, {
    holder: 'pre',
    sourceIsLeft: false,
    unified: 'Before.\n\n```\nHarbour\n\nFerry\n```\n\nAfter.\n',
    turndownHasStyles: true,
    turndownIsLong: true,
  })
} finally {
  await browser.close()
}
JS
node see.mjs "$chrome"
