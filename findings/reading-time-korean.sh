#!/usr/bin/env bash
# reading-time and Defuddle count every syllable of Korean as a word.
#
# One would guess: "CJK" counts signs where no spaces part words; Korean has spaces, so its words are counted as in
#   English.
# What is so: Hangul is lumped with Chinese and Japanese. A sentence of six words is 21 or 22, and at 200 words a minute
#   a post of five minutes is given some seventeen. Between languages without spaces there is no rule either: Thai
#   is one word, however long.
# Why it matters: the time in the header of a Korean post is threefold, and so is the number of words by which extractors
#   decide whether they have found an article.
# Docs: reading-time says it is "optimized for … CJK languages".
#
# reading-time 1.5.0, defuddle 0.19.4, jsdom 26.1.0; Node 20 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent reading-time@1.5.0 defuddle@0.19.4 jsdom@26.1.0 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import { Defuddle } from 'defuddle/node'
import { JSDOM } from 'jsdom'
import readingTime from 'reading-time'

const sentence = '오늘은 날씨가 아주 좋아서 공원에서 산책했습니다.'
const { document } = new JSDOM(`<title>글</title><article><p>${sentence}</p></article>`).window
const seen = {
  spaces: sentence.split(' ').length,
  readingTime: readingTime(sentence).words,
  defuddle: (await Defuddle(document, 'https://example.com/')).wordCount,
  thai: readingTime('วันนี้อากาศดีมากเราไปเดินเล่นในสวน').words,
}
console.log(seen)
deepStrictEqual(seen, { spaces: 6, readingTime: 21, defuddle: 22, thai: 1 })
JS
node see.mjs
