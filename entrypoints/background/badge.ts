import { browser } from 'wxt/browser';
import { message, plural } from '../../utils/i18n.ts';
import { readTab } from '../../utils/tab.ts';
import type { Article } from '../../utils/page/types.ts';

const SIZES = [16, 24, 32, 48];

function iconPaths(state: 'on' | 'off'): Record<number, string> {
  return Object.fromEntries(SIZES.map((size) => [size, `/icon/${state}-${size}.png`]));
}

/** Lights the icon of a tab that holds a Fumadocs page; a post's badge says its reading time. */
export async function showPage(tabId: number): Promise<void> {
  const reading = await readTab(tabId);
  if (reading.state !== 'ready') return;
  const { article } = reading;
  if (article.kind === 'none') return showNothing(tabId);
  const isPost = article.kind === 'post';
  const text = isPost ? message('badge_minutes', String(article.minutes)) : '';
  await apply(tabId, 'on', text, titleOf(article));
}

/** Puts the icon of a tab back to what any other page has. */
export async function showNothing(tabId: number): Promise<void> {
  await apply(tabId, 'off', '', message('extension_name'));
}

function titleOf(article: Article): string {
  if (article.kind !== 'post') return message('action_title_page');
  return message('action_title_post', [
    plural('minute_read', article.minutes),
    plural('section', article.headings.length),
  ]);
}

async function apply(
  tabId: number,
  icon: 'on' | 'off',
  text: string,
  title: string,
): Promise<void> {
  const { action } = browser;
  await Promise.allSettled([
    action.setIcon({ tabId, path: iconPaths(icon) }),
    action.setBadgeText({ tabId, text }),
    action.setBadgeBackgroundColor({ tabId, color: '#3b5bdb' }),
    action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    action.setTitle({ tabId, title }),
  ]);
}
