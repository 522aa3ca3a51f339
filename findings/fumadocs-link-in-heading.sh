#!/usr/bin/env bash
# A link in a Fumadocs heading: the page is one tree when it loads, and another when React has woken up.
#
# One would guess: the text of a heading is that of the anchor Fumadocs wraps it in, and hydration changes no text.
# What is so: the wrapping anchor then holds an anchor (the link, or the mark of a footnote). A parser can't nest
#   them, it ends the outer where the inner begins: of "The [core](x) of it" the anchor says "The ". React finds a tree
#   it didn't write (error 418, in production too), throws away all up to the nearest boundary and draws it anew:
#   anchors in each other, every element of the article replaced, the anchor says "The core of it". A footnote
#   leaves an empty sup behind in the first tree and a digit in the anchor's text in the second.
# Why it matters: outlines by ":scope > a" are cut short or not, as the moment is, and elements held since before
#   hydration are no longer in the page.
# Docs: Fumadocs' say that headings take Markdown; React's that such nesting is an error in hydration.
#
# fumadocs-ui 16.8.7 (its Heading), lucide-react 1.14.0, tailwind-merge 3.5.0, react 19.2.9, jsdom 26.1.0; Node 20 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent react@19.2.9 react-dom@19.2.9 lucide-react@1.14.0 tailwind-merge@3.5.0 \
  jsdom@26.1.0 || exit 2
# The one package, without the hundred that its other components need.
npm pack --silent fumadocs-ui@16.8.7 > /dev/null || exit 2
tar -xzf fumadocs-ui-16.8.7.tgz
mv package node_modules/fumadocs-ui
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import { setTimeout } from 'node:timers/promises'
import { Heading } from 'fumadocs-ui/components/heading'
import { JSDOM } from 'jsdom'
import { createElement as h } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'

async function anchorOf(...children) {
  const element = h(Heading, { as: 'h2', id: 'it' }, ...children)
  const { window } = new JSDOM(`<main>${renderToString(element)}</main>`)
  Object.assign(globalThis, { window, document: window.document })
  const heading = window.document.querySelector('h2')
  const loaded = heading.querySelector('a').innerHTML
  const errors = []
  hydrateRoot(window.document.querySelector('main'), element, { onRecoverableError: ({ message }) => errors.push(message) })
  await setTimeout(1000)
  const hydrated = window.document.querySelector('h2 > a').innerHTML
  return { loaded, hydrated, sameElement: heading.isConnected, error: /#\d+/.exec(errors[0])?.[0] }
}

const seen = {
  emphasis: await anchorOf('The ', h('em', null, 'core'), ' of it'),
  link: await anchorOf('The ', h('a', { href: '/core' }, 'core'), ' of it'),
  footnote: await anchorOf('Claims', h('sup', null, h('a', { href: '#fn-1' }, '1'))),
}
console.log(seen)
deepStrictEqual(seen, {
  emphasis: { loaded: 'The <em>core</em> of it', hydrated: 'The <em>core</em> of it', sameElement: true, error: undefined },
  link: { loaded: 'The ', hydrated: 'The <a href="/core">core</a> of it', sameElement: false, error: '#418' },
  footnote: { loaded: 'Claims<sup></sup>', hydrated: 'Claims<sup><a href="#fn-1">1</a></sup>', sameElement: false, error: '#418' },
})
process.exit()
JS
NODE_ENV=production node see.mjs
