#!/usr/bin/env bash
# innerText of a code line laid out by flex has each token on a line of its own.
#
# One would guess: innerText is what is seen and what would be copied, so it is the safe choice over textContent for code.
# What is so: every item of a flex or grid container is a block to it, beside each other or not: "const a" in a row
#   of spans is "const", line feed, "a". The white space between items is gone, in a pre too. textContent has
#   the spaces, but knows no lines where elements make them.
# Why it matters: code blocks use flex rows for line numbers and for lines as wide as the block (Fumadocs' pre has
#   flex columns). Whoever takes innerText for the code gets other code.
# Docs: HTML's rules for innerText ask for the computed display of the box, which makes items blocks.
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

const line = (display) => `<pre><code><span style="display: ${display}"><span>const</span> <span>a</span></span></code></pre>`
const browser = await launch({ executablePath: process.argv[2], args: ['--no-sandbox'] })
try {
  console.log(await browser.version())
  const [page] = await browser.pages()
  const seen = {}
  for (const display of ['block', 'flex', 'grid']) {
    await page.setContent(line(display))
    seen[display] = await page.$eval('pre', ({ innerText, textContent }) => ({ innerText, textContent }))
  }
  console.log(seen)
  const torn = { innerText: 'const\na', textContent: 'const a' }
  deepStrictEqual(seen, { block: { innerText: 'const a', textContent: 'const a' }, flex: torn, grid: torn })
} finally {
  await browser.close()
}
JS
node see.mjs "$chrome"
