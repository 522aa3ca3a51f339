/** The sidebar of the docs layouts. */
interface Item {
  name: string;
  url: string;
}

const docs: Item[] = [
  { name: 'Quickstart', url: '/docs/quickstart' },
  { name: 'Queues and workers', url: '/docs/queues' },
];

const page = (item: Item) => ({ type: 'page' as const, $id: item.url, ...item });

export function pageTree(posts: Item[] = []) {
  return {
    $id: 'root',
    name: 'Docs',
    children: [
      { type: 'separator' as const, $id: 'guides', name: 'Guides' },
      ...docs.map(page),
      ...(posts.length ? [{ type: 'folder' as const, $id: 'blog', name: 'Blog', defaultOpen: true, children: posts.map(page) }] : []),
    ],
  };
}
