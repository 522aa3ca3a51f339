#!/usr/bin/env bash
# One post, three formats: the package "feed" says when it was published in RSS only.
#
# One would guess: addItem({ date }), as in Fumadocs' guide to RSS, and category: [{ name }] say the same in RSS, Atom
#   and JSON.
# What is so: in RSS date is pubDate; in Atom and JSON it is the day of the last change, and no day of publication is
#   there (that takes a second field, "published", which in turn goes before date in RSS). A category with a name
#   alone is fine in RSS, and in Atom it is <category label="…"/> without term, which RFC 4287 requires; readers of
#   Atom such as rss-parser find none.
# Why it matters: whoever takes dates and tags of posts from a site's feed gets them by luck of the format.
# Docs: date is required, published optional, and the README's example fills both; what stands in for what isn't said.
#
# feed 6.0.0, rss-parser 3.13.0; Node 20 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --silent feed@6.0.0 rss-parser@3.13.0 || exit 2
cat > see.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import { Feed } from 'feed'
import Parser from 'rss-parser'

const feed = new Feed({ title: 'Blog', id: 'https://example.com/', copyright: '' })
feed.addItem({ title: 'Post', link: 'https://example.com/post', date: new Date('2024-11-10'), category: [{ name: 'mdx' }] })

const parser = new Parser()
const [inRss] = (await parser.parseString(feed.rss2())).items
const [inAtom] = (await parser.parseString(feed.atom1())).items
const [inJson] = JSON.parse(feed.json1()).items
const seen = {
  rss: { published: feed.rss2().includes('<pubDate>'), tags: inRss.categories },
  atom: { published: feed.atom1().includes('<published>'), written: /<category.*>/.exec(feed.atom1())[0], tags: inAtom.categories },
  json: { published: inJson.date_published, modified: inJson.date_modified, tags: inJson.tags },
}
console.log(seen)
deepStrictEqual(seen, {
  rss: { published: true, tags: ['mdx'] },
  atom: { published: false, written: '<category label="mdx"/>', tags: undefined },
  json: { published: undefined, modified: '2024-11-10T00:00:00.000Z', tags: ['mdx'] },
})
JS
node see.mjs
