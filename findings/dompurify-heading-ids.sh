#!/usr/bin/env bash
# DOMPurify takes the ids from quite ordinary headings.
#
# One would guess: id is an allowed attribute, so anchors live. The README tells of clobbering, and one thinks
#   of ids made for it.
# What is so: an id goes when it is the name of any property of document or of a form element. Slugs of common
#   headings are: title, body, images, links, location, children, name, method, action, target, length,
#   attributes, normalize. They vanish without a word, "install" and "props" stay. What is
#   on the list depends on the DOM it runs in.
# Why it matters: "## Name" and "## Method" of an API post lose their anchors, links in the page and the
#   contents lead nowhere, and tests with other headings never show it.
# Docs: SANITIZE_DOM ("clobbering protection, on by default"), without the words it costs.
#
# dompurify 3.4.18, jsdom 26.1.0; Node 18 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent dompurify@3.4.18 jsdom@26.1.0 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import createPurifier from 'dompurify'
import { JSDOM } from 'jsdom'

const { sanitize } = createPurifier(new JSDOM('').window)
const ids = ['install', 'props', 'usage', 'title', 'body', 'images', 'links', 'location', 'children', 'name',
  'method', 'action', 'target', 'length', 'attributes', 'normalize']
const seen = ids.filter((id) => !sanitize(`<h2 id="${id}">Heading</h2>`).includes('id='))
console.log('ids that are gone:', seen.join(' '))
deepStrictEqual(seen, ids.slice(3))
JS
node see.mjs
