#!/usr/bin/env bash
# idb: an upgrade step that fails half way is kept all the same.
#
# One would guess: openDB's upgrade callback may be async, as the README's examples of stores that are filled are; if it
#   throws, the database stays as it was and openDB rejects, as with any failed migration.
# What is so: the callback's promise is not looked at. What it did until then is committed with the new version number,
#   openDB resolves, and the error is an unhandled rejection. The step never runs again. It has to be caught by hand,
#   and transaction.abort() called.
# Why it matters: a reader's notes lie half migrated, for good, and nobody is told.
# Docs: the README says of upgrade what it is called with, and nothing of what it returns.
#
# idb 8.0.4, fake-indexeddb 6.2.8; Node 20 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent idb@8.0.4 fake-indexeddb@6.2.8 || exit 2
cat > see.mjs <<'JS'
import 'fake-indexeddb/auto'
import { deepStrictEqual } from 'node:assert'
import { openDB } from 'idb'

const unhandled = []
process.on('unhandledRejection', (error) => unhandled.push(error.message))

const first = await openDB('notes', 1, { upgrade: (db) => void db.createObjectStore('notes') })
await first.put('notes', 'old shape', 'a')
await first.put('notes', 'old shape', 'b')
first.close()

let rejected = false
const second = await openDB('notes', 2, {
  upgrade: async (_db, _from, _to, transaction) => {
    await transaction.objectStore('notes').put('new shape', 'a')
    throw new Error('the second note cannot be read')
  },
}).catch(() => void (rejected = true))
await new Promise((resolve) => setTimeout(resolve, 100))

const seen = { rejected, version: second?.version, notes: await second?.getAll('notes'), unhandled }
console.log(seen)
deepStrictEqual(seen, {
  rejected: false,
  version: 2,
  notes: ['new shape', 'old shape'],
  unhandled: ['the second note cannot be read'],
})
JS
node see.mjs
