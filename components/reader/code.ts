import { message } from '../../utils/ui/index.ts';
import type { SafeHtml } from '../../utils/page/content/index.ts';

/** Adds a copy button to each code block, and the first line number to its lines. */
export function prepareCode(content: SafeHtml): void {
  for (const figure of content.querySelectorAll<HTMLElement>('[data-code]')) {
    const button = content.ownerDocument.createElement('button');
    button.type = 'button';
    button.className = 'copy-code';
    button.textContent = message('copy_code');
    button.dataset['copyCode'] = '';
    (figure.querySelector('figcaption') ?? figure).append(button);
    const first = Number(figure.dataset['lineNumbers']);
    if (Number.isInteger(first)) figure.style.setProperty('--before-first', String(first - 1));
  }
}

/** Returns the code of the block that a button belongs to. */
export function codeBeside(button: Element): string {
  return button.closest('[data-code]')?.querySelector('pre')?.textContent ?? '';
}
