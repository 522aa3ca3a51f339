#!/usr/bin/env bash
# Chromium finds all styles of an extension's popup twice for each frame if one media query asks for the width.
#
# One would guess: a popup that is 392 pixels wide never matches (max-width: 320px), so such a query costs nothing there.
# What is so: a popup is sized by its content, and for that Chromium lays it out at its least size first, and then at the
#   size that it gets. At the least size the query matches. So each time that anything has to be laid out, a letter in a
#   field, a row more, the query's answer changes twice, and the styles of all elements that its rules may concern are
#   found anew both times; without the query it is those of the changed elements alone.
# Why it matters: one style sheet for a popup and for a side panel that may be narrow is the usual thing to write. With
#   300 rows it multiplied what styles cost until the first picture, and each frame after it. A class that a script sets
#   on the root, in the panel alone, costs nothing.
# Docs: neither those of extensions' actions nor those of media queries mention it.
#
# puppeteer-core 25.16.0, Chromium 156.0.8078 of Debian (any Chromium that can click on an extension: CHROME=path);
# Node 22.12 or newer (20.20 will do).
set -euo pipefail
chrome=${CHROME:-$(command -v chromium || command -v google-chrome || true)}
[ -n "$chrome" ] || { echo 'no Chromium found; name one in CHROME' >&2; exit 2; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent puppeteer-core@25.16.0 || exit 2
for way in plain asking; do
  mkdir $way
  echo '{"manifest_version":3,"name":"Popup","version":"1","action":{"default_popup":"popup.html"}}' > $way/manifest.json
  cat > $way/popup.html <<'HTML'
<!doctype html>
<link rel="stylesheet" href="popup.css">
<p id="first">First</p>
<ul></ul>
<script src="popup.js"></script>
HTML
  echo 'body { width: 392px } ul { height: 300px; overflow: auto }' > $way/popup.css
  echo 'for (let row = 0; row < 300; row++) document.querySelector("ul").append(Object.assign(document.createElement("li"), { textContent: `Row ${row}` }))' > $way/popup.js
done
echo '@media (max-width: 320px) { li { color: red } }' >> asking/popup.css
cat > see.mjs <<'JS'
import { ok } from 'node:assert'
import { resolve } from 'node:path'
import { launch } from 'puppeteer-core'

/** How many elements' styles are found because one of 300 rows, and no more, gets another text. */
async function restyled(folder) {
  const browser = await launch({
    executablePath: process.argv[2],
    args: ['--no-sandbox'],
    enableExtensions: [resolve(folder)],
  })
  try {
    let popupOwner
    while (!popupOwner) [popupOwner] = (await browser.extensions()).values()
    const page = await browser.newPage()
    await page.triggerExtensionAction(popupOwner)
    const target = await browser.waitForTarget((one) => one.url().endsWith('popup.html'))
    const popup = await target.asPage()
    await popup.waitForFunction(() => document.querySelectorAll('li').length === 300)
    const frame = () =>
      popup.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))))
    await frame()
    const client = await browser.target().createCDPSession()
    const events = []
    client.on('Tracing.dataCollected', ({ value }) => events.push(...value))
    await client.send('Tracing.start', { categories: 'devtools.timeline', transferMode: 'ReportEvents' })
    await popup.evaluate(() => (document.querySelector('#first').textContent = 'Another text'))
    await frame()
    const ended = new Promise((done) => client.once('Tracing.tracingComplete', done))
    await client.send('Tracing.end')
    await ended
    const counts = events
      .filter(({ name, args }) => name === 'UpdateLayoutTree' && args.elementCount > 0)
      .map(({ args }) => args.elementCount)
    ok(events.some(({ name }) => name === 'Layout'), 'the frame has been seen')
    console.log(folder, await browser.version(), 'restyled:', counts.join(' ') || 'none')
    return counts
  } finally {
    await browser.close()
  }
}

const plain = await restyled('plain')
const asking = await restyled('asking')
ok(plain.every((count) => count < 50), 'without a query at most what has changed is styled')
ok(asking.filter((count) => count >= 300).length >= 2, 'with one all rows are, twice')
JS
node see.mjs "$chrome"
