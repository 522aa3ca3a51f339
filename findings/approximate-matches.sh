#!/usr/bin/env bash
# approx-string-match: asked for matches with up to n errors, it gives only those with the fewest.
#
# One would guess: search(text, pattern, maxErrors) finds all matches within the limit, so whoever wants to choose among
#   them by what stands around them gets them all.
# What is so: where one match has no error, those with one are left out. With no exact match in the text the same
#   search gives them.
# Why it matters: a quote of which the page has a near copy, and then edits the original by a letter, is found at the
#   copy alone: the right place, with more errors, is not among the answers.
# Docs: "Find all matches for pattern in text allowing up to maxErrors errors."
#
# approx-string-match 2.0.0; Node 20 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent approx-string-match@2.0.0 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import search from 'approx-string-match'

const find = search.default ?? search
const errorsOf = (text) => find(text, 'reader', 1).map(({ errors }) => errors)
const seen = {
  exactAndNear: errorsOf('one reader and one reeder'),
  nearAlone: errorsOf('one reeder and one reador').length > 0,
  errorsAlone: [...new Set(errorsOf('one reeder and one reador'))],
}
console.log(seen)
deepStrictEqual(seen, { exactAndNear: [0], nearAlone: true, errorsAlone: [1] })
JS
node see.mjs
