#!/usr/bin/env bash
# Intl.Segmenter ends a sentence at every line feed, and its key for abbreviations does nothing.
#
# One would guess: sentences of a paragraph's text are those of the language; a line feed in HTML is a space. And
#   "Dr." or "e.g." are spared with the locale en-u-ss-standard, CLDR's key for just that.
# What is so: by Unicode's rules a line feed parts paragraphs, so Markdown wrapped at 80 signs, whose line feeds remark
#   keeps in the text, falls into halves of sentences. ECMA-402 takes no key "ss": resolvedOptions() answers plain "en",
#   and "Dr." is a sentence. So is an address up to its "?".
# Why it matters: reading aloud stops in the middle of sentences, and marks the wrong words. White space must be
#   joined before, as CSS does.
# Docs: MDN's page speaks of neither; UAX 29, SB4, has the line feed.
#
# Intl of Node (seen with ICU 78.2 in 20.20 and with Chromium 156 and Firefox 153), @formatjs/intl-segmenter 12.2.15 (which
# is another implementation), remark-parse 11.0.0, unified 11.0.5; Node 20 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent @formatjs/intl-segmenter@12.2.15 remark-parse@11.0.0 unified@11.0.5 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import { Segmenter } from '@formatjs/intl-segmenter'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const text = (markdown) => unified().use(remarkParse).parse(markdown).children[0].children[0].value

function sentences(Implementation) {
  const segmenter = new Implementation('en-u-ss-standard', { granularity: 'sentence' })
  const split = (markdown) => [...segmenter.segment(text(markdown))].map(({ segment }) => segment)
  return {
    locale: segmenter.resolvedOptions().locale,
    wrapped: split('A line that is\nwrapped. Next.'),
    abbreviated: split('See Dr. Smith.'),
    address: split('See x.test/?a=b now.'),
  }
}

const seen = { intl: sentences(Intl.Segmenter), formatjs: sentences(Segmenter) }
console.log(`ICU ${process.versions.icu}`, seen)
const same = {
  locale: 'en',
  wrapped: ['A line that is\n', 'wrapped. ', 'Next.'],
  abbreviated: ['See Dr. ', 'Smith.'],
  address: ['See x.test/?', 'a=b now.'],
}
deepStrictEqual(seen, { intl: same, formatjs: same })
JS
node see.mjs
