import { writeFileSync } from 'node:fs';
import { writeHandbook } from './long-post/write-handbook';

const frontMatter = `---
title: Two Hundred Headings
description: Our whole handbook on one page, because somebody asked what would happen.
date: 2025-05-05
authors: [Priya Raman]
tags: [Craft, Handbook]
layout: seed
---
`;

writeFileSync('content/blog/two-hundred-headings.mdx', `${frontMatter}\n${writeHandbook()}\n`);
