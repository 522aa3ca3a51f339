import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** Settings that belong together, with a heading. */
export function Group({ title, children }: { title: string; children: ComponentChildren }) {
  const titleId = useId();
  return (
    <section class="group" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <div class="group-fields">{children}</div>
    </section>
  );
}
