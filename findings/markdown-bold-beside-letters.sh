#!/usr/bin/env bash
# Bold that ends in a bracket, before a letter: remark-stringify spells the letter in numbers.
#
# One would guess: <strong>fetch()</strong>s is written **fetch()**s; a converter's job is to add stars.
# What is so: between a bracket and a letter two stars close nothing (CommonMark's flanking rules: all parsers
#   show them as stars), so since 2.1.1 mdast-util-to-markdown writes the letter as a character reference:
#   **fetch()**&#x73;. In Chinese and Japanese, where bold often ends in a bracket or full stop and no space
#   follows, whole words are broken by such numbers.
# Why it matters: it renders right, and who searches, greps, diffs or edits the file finds "你&#x597D;" for 你好.
# Docs: a line of the release notes ("encode surrounding characters"); not in the readme's parts on emphasis.
#
# mdast-util-to-markdown 2.2.3, marked 18.2.1, markdown-it 15.0.3; Node 20 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent mdast-util-to-markdown@2.2.3 marked@18.2.1 markdown-it@15.0.3 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import MarkdownIt from 'markdown-it'
import { marked } from 'marked'
import { toMarkdown } from 'mdast-util-to-markdown'

const text = (value) => ({ type: 'text', value })
const write = (before, bold, after) =>
  toMarkdown({ type: 'paragraph', children: [text(before), { type: 'strong', children: [text(bold)] }, text(after)] }).trimEnd()
const seen = {
  written: [write('two ', 'fetch()', 's'), write('你好', '「世界」', '再见')],
  plainStars: [marked.parse('two **fetch()**s').trimEnd(), new MarkdownIt().render('你好**「世界」**再见').trimEnd()],
}
console.log(seen)
deepStrictEqual(seen, {
  written: ['two **fetch()**&#x73;', '你&#x597D;**「世界」**&#x518D;见'],
  plainStars: ['<p>two **fetch()**s</p>', '<p>你好**「世界」**再见</p>'],
})
JS
node see.mjs
