import { message } from '../../utils/ui/index.ts';
import type { SafeHtml } from '../../utils/page/content/index.ts';

/** Gives each block of code a button that copies it, and its lines their first number. */
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

/** The code of the block that a button of its stands in. */
export function codeBeside(button: Element): string {
  return button.closest('[data-code]')?.querySelector('pre')?.textContent ?? '';
}
