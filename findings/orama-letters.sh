#!/usr/bin/env bash
# Orama, long the search of Fumadocs, cuts words at letters it doesn't know.
#
# One would guess: an index in English, the default, folds accents: "naive" finds "naïve", "Muller" finds
#   "Müller", and Cyrillic is kept as it is.
# What is so: text is split at everything but a-z, digits and àèéìòóù, and folded afterwards. "naïve" is "na" and "ve",
#   "Müller" "m" and "ller", "Niño" "ni" and "o"; Russian, Chinese and Korean give no words at all. "deja" finds
#   "déjà", so one takes folding for granted. And a search for "Müller" answers with "Ångström", for
#   both have a word of one letter. ZBSearch 4, its fork that Fumadocs has moved to, folds first.
# Why it matters: names of people and half the words of a site in another language can't be found in the site's own search,
#   and the index that a static site exports holds pieces of words.
# Docs: "language" chooses tokenizer and stemmer; which letters that knows is in its source.
#
# @orama/orama 3.1.18, zbsearch 4.0.0; Node 20 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent @orama/orama@3.1.18 zbsearch@4.0.0 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import * as orama from '@orama/orama'
import * as zbsearch from 'zbsearch'

const texts = ['naïve', 'Müller', 'Ångström', 'déjà vu', 'Привет мир']

async function found({ create, insert, search }) {
  const db = create({ schema: { text: 'string' } })
  for (const text of texts) await insert(db, { text })
  const answers = {}
  for (const term of ['deja', 'naive', 'Müller', 'мир']) {
    const { hits } = await search(db, { term })
    answers[term] = hits.map(({ document }) => document.text)
  }
  return answers
}

const seen = { orama: await found(orama), zbsearch: await found(zbsearch) }
console.log(seen)
deepStrictEqual(seen, {
  orama: { deja: ['déjà vu'], naive: [], Müller: ['Müller', 'Ångström'], мир: [] },
  zbsearch: { deja: ['déjà vu'], naive: ['naïve'], Müller: ['Müller'], мир: [] },
})
JS
node see.mjs
