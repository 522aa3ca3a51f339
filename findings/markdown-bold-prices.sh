#!/usr/bin/env bash
# In Chinese and Japanese, bold that begins with a symbol is bold by GitHub's parser, and stars on the site.
#
# One would guess: emphasis is the best specified part of Markdown; GitHub and the parsers of npm agree on it.
# What is so: CommonMark 0.31 counts symbols (€ → ✓ ©) as punctuation, which may not begin bold right behind a letter;
#   0.29, on which cmark-gfm stands, counted punctuation alone. "价格**€5**左右" is bold by cmark-gfm, and plain
#   stars by commonmark.js, micromark (remark, and so MDX), marked and markdown-it. In languages with spaces between words
#   it shows within words only.
# Why it matters: the author sees the post right on GitHub, and readers see stars; a source can't be checked by
#   another renderer than its own.
# Docs: "Add symbols to unicode punctuation" in CommonMark's list of changes; GFM's specification is 0.29.
#
# Debian 12's cmark-gfm 0.29.0.gfm.6, commonmark 0.31.2, micromark 4.0.3, marked 18.2.1, markdown-it 15.0.3; Node 20 or
# newer, and apt-get for the one of Debian (it is unpacked, not installed).
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent commonmark@0.31.2 micromark@4.0.3 marked@18.2.1 markdown-it@15.0.3 || exit 2
apt-get download -qq cmark-gfm=0.29.0.gfm.6-6 libcmark-gfm0.29.0.gfm.6=0.29.0.gfm.6-6 \
  libcmark-gfm-extensions0.29.0.gfm.6=0.29.0.gfm.6-6 2> /dev/null || exit 2
for package in *.deb; do dpkg -x "$package" .; done
LD_LIBRARY_PATH=$(dirname "$(find "$dir/usr/lib" -name 'libcmark-gfm.so*' -print -quit)")
export LD_LIBRARY_PATH
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import { execFileSync } from 'node:child_process'
import { HtmlRenderer, Parser } from 'commonmark'
import MarkdownIt from 'markdown-it'
import { marked } from 'marked'
import { micromark } from 'micromark'

const parsers = {
  'cmark-gfm': (markdown) => execFileSync('usr/bin/cmark-gfm', { input: markdown, encoding: 'utf8' }),
  commonmark: (markdown) => new HtmlRenderer().render(new Parser().parse(markdown)),
  micromark,
  marked: (markdown) => marked.parse(markdown),
  'markdown-it': (markdown) => new MarkdownIt().render(markdown),
}
const texts = ['价格**5**左右', '价格**€5**左右', '今日**→**です']
const seen = {}
for (const [name, parse] of Object.entries(parsers)) {
  seen[name] = texts.filter((text) => parse(text).includes('<strong>'))
}
console.log('bold by', seen)
deepStrictEqual(seen, {
  'cmark-gfm': texts,
  commonmark: texts.slice(0, 1),
  micromark: texts.slice(0, 1),
  marked: texts.slice(0, 1),
  'markdown-it': texts.slice(0, 1),
})
JS
node see.mjs
