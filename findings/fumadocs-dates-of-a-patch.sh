#!/usr/bin/env bash
# From Fumadocs 16.10.5 to 16.10.6 the date of every post changes its type.
#
# One would guess: "date: 2024-11-10" in front matter is a Date at midnight UTC, as gray-matter and YAML 1.1 have taught,
#   and a patch release doesn't touch that.
# What is so: 16.10.6 takes js-yaml 5 for js-yaml 4, whose default schema knows no timestamps: the same line is a string.
#   With a time of day it is worse: "2024-11-10 08:00:00" was 08:00 UTC, and is now a string that new Date()
#   takes for local time. 1.10 is the number 1.1 before and after.
# Why it matters: a payload has "$D2024-11-10T00:00:00.000Z" on one site and "2024-11-10" on the other, and the
#   day shown may differ by one, with no more than a lock file between them.
# Docs: Fumadocs' guide to blogs takes either (z.string().date().or(z.date())), without a word on when which is had.
#
# fumadocs-core 16.10.5 with js-yaml 4.2.0, 16.10.6 with js-yaml 5.1.0; Node 20 or newer.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat > see.mjs <<'JS'
// The versions of js-yaml are those that each release asks for at least.
const { frontmatter } = await import(`${process.cwd()}/node_modules/fumadocs-core/dist/content/md/frontmatter.js`)
const { data } = frontmatter('---\nday: 2024-11-10\ntime: 2024-11-10 08:00:00\nversion: 1.10\n---\nText')
for (const [name, value] of Object.entries(data)) console.log(name, value?.constructor.name, JSON.stringify(value))
JS
for pair in "16.10.5 4.2.0" "16.10.6 5.1.0"; do
  read -r core yaml <<< "$pair"
  mkdir "$dir/$core"
  cd "$dir/$core"
  echo '{"private":true}' > package.json
  npm install --no-audit --no-fund --silent "js-yaml@$yaml" || exit 2
  # The one package, without the hundred that its other parts need.
  npm pack --silent "fumadocs-core@$core" > /dev/null || exit 2
  tar -xzf "fumadocs-core-$core.tgz"
  mv package node_modules/fumadocs-core
  echo "fumadocs-core $core:"
  node ../see.mjs | tee seen.txt
done
cd "$dir"
diff 16.10.5/seen.txt - <<'SEEN'
day Date "2024-11-10T00:00:00.000Z"
time Date "2024-11-10T08:00:00.000Z"
version Number 1.1
SEEN
diff 16.10.6/seen.txt - <<'SEEN'
day String "2024-11-10"
time String "2024-11-10 08:00:00"
version Number 1.1
SEEN
