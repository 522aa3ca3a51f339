#!/usr/bin/env bash
# checkVisibility() says false of things in full view, and its answer isn't that of the computed display.
#
# One would guess: the method made for the question "is it shown?" is false for what is not shown.
# What is so: it asks for the element's own box. A wrapper with display: contents has none, though all in it is shown. In
#   a closed details and under hidden="until-found" it is false while getComputedStyle says display: block. And
#   by itself it knows nothing of opacity, visibility or clipping: text for screen readers alone is visible.
# Why it matters: a reader that drops what isn't visible drops the content of every wrapper that lays out nothing, which is
#   what display: contents is for, and keeps "Copy link" for listeners.
# Docs: the specification and MDN have "no associated box"; that this is not "not shown" has to be concluded.
#
# Chromium 156.0.8078 of Debian (any Chromium: CHROME=path), puppeteer-core 25.16.0; Node 22.12 or newer (20.20 will do).
set -euo pipefail
chrome=${CHROME:-$(command -v chromium || command -v google-chrome || true)}
[ -n "$chrome" ] || { echo 'no Chromium found; name one in CHROME' >&2; exit 2; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent puppeteer-core@25.16.0 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import { launch } from 'puppeteer-core'

const html = `<p id="plain">a</p>
<div id="contents" style="display: contents"><p id="inContents">a</p></div>
<details><summary>b</summary><p id="inClosedDetails">a</p></details>
<div hidden="until-found"><p id="inUntilFound">a</p></div>
<p id="clipped" style="position: absolute; clip-path: inset(50%)">a</p>`
const browser = await launch({ executablePath: process.argv[2], args: ['--no-sandbox'] })
try {
  console.log(await browser.version())
  const [page] = await browser.pages()
  await page.setContent(html)
  const seen = await page.evaluate(() =>
    Object.fromEntries([...document.querySelectorAll('[id]')].map((one) => [one.id, `${one.checkVisibility()}, ${getComputedStyle(one).display}`])),
  )
  console.log(seen)
  deepStrictEqual(seen, {
    plain: 'true, block',
    contents: 'false, contents',
    inContents: 'true, block',
    inClosedDetails: 'false, block',
    inUntilFound: 'false, block',
    clipped: 'true, block',
  })
} finally {
  await browser.close()
}
JS
node see.mjs "$chrome"
