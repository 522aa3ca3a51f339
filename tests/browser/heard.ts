import type { Page } from 'puppeteer-core';

/** A thing as Chromium tells it to assistive technology. */
export interface Heard {
  role: string;
  name: string;
  description: string;
  level: number | undefined;
}

/** Parts of lines, which each browser cuts as it likes. */
const UNHEARD = new Set(['InlineTextBox', 'none', 'generic']);

/** All that assistive technology is told of a page in Chromium, in order; what is out of sight may be none of it. */
export async function heardIn(page: Page): Promise<Heard[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard: Heard[] = [];
  const walk = (id: string): void => {
    const node = byId.get(id);
    if (!node) return;
    const role = String(node.role?.value ?? '');
    const level = node.properties?.find(({ name }) => name === 'level')?.value.value as unknown;
    if (!node.ignored && !UNHEARD.has(role))
      heard.push({
        role,
        name: String(node.name?.value ?? ''),
        description: String(node.description?.value ?? ''),
        level: typeof level === 'number' ? level : undefined,
      });
    for (const child of node.childIds ?? []) walk(child);
  };
  const [root] = nodes;
  if (root) walk(root.nodeId);
  return heard;
}
