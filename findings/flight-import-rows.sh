#!/usr/bin/env bash
# Since React 19.3 even the row of a client component has references in it.
#
# One would guess: a row "I" (module, chunks, export name) is plain JSON; to see that a component is Fumadocs'
#   "CodeBlock" or "Tabs", read its third entry.
# What is so: from 19.3 on, strings of 16 signs or more in such a row are rows of their own, "$" and a number in
#   their place, however often they are used: paths of chunks, and export names too. So a payload may begin with a
#   row that is a bare string, and the name of a component may be "$1". 15 signs stand as before, in
#   19.2 all do.
# Why it matters: whoever tells components by name misses the long ones only ("CodeBlockTabsList", 17) and only on
#   sites that have updated.
# Docs: internal; React's source.
#
# react-server-dom-webpack 19.2.9 and 19.3.1; Node 20 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cat > "$dir/see.mjs" <<'JS'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { createRequire } from 'node:module'
const require = createRequire(`${process.cwd()}/`)
const { createElement } = require('react')
const { registerClientReference, renderToPipeableStream } = require('react-server-dom-webpack/server')

for (const name of ['CodeBlockTabLst', 'CodeBlockTabList']) {
  const modules = { [`ui#${name}`]: { id: 'ui', chunks: [], name } }
  const element = createElement(registerClientReference(() => {}, 'ui', name))
  console.log((await text(renderToPipeableStream(element, modules).pipe(new PassThrough()))).trimEnd())
}
JS
for version in 19.2.9 19.3.1; do
  mkdir "$dir/$version"
  cd "$dir/$version"
  echo '{"private":true}' > package.json
  npm install --no-audit --no-fund --silent "react@$version" "react-dom@$version" "react-server-dom-webpack@$version" || exit 2
  echo "React $version:"
  NODE_ENV=production node --conditions react-server ../see.mjs | tee seen.txt
done
cd "$dir"
diff 19.2.9/seen.txt - <<'SEEN'
1:I["ui",[],"CodeBlockTabLst"]
0:["$","$L1",null,{}]
1:I["ui",[],"CodeBlockTabList"]
0:["$","$L1",null,{}]
SEEN
diff 19.3.1/seen.txt - <<'SEEN'
1:I["ui",[],"CodeBlockTabLst"]
0:["$","$L1",null,{}]
1:"CodeBlockTabList"
2:I["ui",[],"$1"]
0:["$","$L2",null,{}]
SEEN
