#!/usr/bin/env bash
# Under a policy with base-uri 'none', Readability resolves a parsed page's links against the wrong address.
#
# One would guess: a document made by DOMParser is data. It has no window, loads and runs nothing, so the policy of the
#   page that parses it does not concern it, and a <base> in its HTML is its base.
# What is so: it inherits the policy. Chromium disregards the <base>, and logs an error as if the page itself had tried;
#   document.baseURI is the address of the page that parsed it. Readability takes that for all links and pictures, so
#   "figure.png" of a post leads into the extension, or the app, that reads it. Without the policy all is as guessed.
# Why it matters: base-uri 'none' is what every hardening guide says to add, and giving a parsed page a <base> is how a
#   reader tells Readability where the page is from. Each may work for years, until the other is added. A property
#   baseURI on the document itself does what the element should.
# Docs: Readability's README says to parse with the right address, for jsdom; the policy's pages speak of "the document".
#
# @mozilla/readability 0.6.0, puppeteer-core 25.16.0, Chromium 156.0.8078 of Debian (any Chromium: CHROME=path);
# Node 22.12 or newer (20.20 will do).
set -euo pipefail
chrome=${CHROME:-$(command -v chromium || command -v google-chrome || true)}
[ -n "$chrome" ] || { echo 'no Chromium found; name one in CHROME' >&2; exit 2; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent @mozilla/readability@0.6.0 puppeteer-core@25.16.0 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import { createServer } from 'node:http'
import { launch } from 'puppeteer-core'

const prose = '<p>' + 'Some words of a post, and a comma or two, so that it is one. '.repeat(12) + '</p>'
const post = `<!doctype html><base href="https://blog.example/posts/a/"><title>A post</title>
  <article><h1>A post</h1>${prose}<p><a href="b">Another</a> ${prose.slice(3)}</article>`

/** What a page with some policy takes a parsed post's base and its link for. */
async function seenUnder(policy) {
  const page = await browser.newPage()
  const errors = []
  page.on('console', (entry) => entry.type() === 'error' && errors.push(entry.text()))
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html', ...policy }).end('<title>A reader</title>'),
  )
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  const own = `http://127.0.0.1:${server.address().port}/`
  await page.goto(own)
  await page.addScriptTag({ path: 'node_modules/@mozilla/readability/Readability.js' })
  const seen = await page.evaluate((html) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html')
    const base = parsed.baseURI
    const holder = document.createElement('div')
    holder.innerHTML = new Readability(parsed).parse().content
    return { base, link: holder.querySelector('a').getAttribute('href') }
  }, post)
  await page.close()
  server.close()
  const named = (address) => address.replace(own, '(the reader)/')
  return { base: named(seen.base), link: named(seen.link), isLogged: errors.some((text) => /base-uri/.test(text)) }
}

const browser = await launch({ executablePath: process.argv[2], args: ['--no-sandbox'] })
try {
  console.log(await browser.version())
  const without = await seenUnder({})
  const under = await seenUnder({ 'content-security-policy': "base-uri 'none'" })
  console.log({ without, under })
  const there = 'https://blog.example/posts/a/'
  deepStrictEqual(without, { base: there, link: `${there}b`, isLogged: false })
  deepStrictEqual(under, { base: '(the reader)/', link: '(the reader)/b', isLogged: true })
} finally {
  await browser.close()
}
JS
node see.mjs "$chrome"
