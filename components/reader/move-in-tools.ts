/** Moves the focus between tools with the arrow keys, but not inside a select. */
export function moveInTools(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('button, select')];
  const at = tools.findIndex((tool) => tool === event.target);
  const isArrow = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  if (!isArrow || tools[at]?.localName !== 'button') return;
  const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl';
  const by = (event.key === 'ArrowRight') === isMirrored ? -1 : 1;
  tools[(at + by + tools.length) % tools.length]?.focus();
  event.preventDefault();
}
