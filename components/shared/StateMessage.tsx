import type { ComponentChildren } from 'preact';

interface Props {
  /** Level of the heading: 1 if nothing else is shown. */
  level: 1 | 2;
  title: string;
  text?: string;
  /** What the user can do about it. */
  children?: ComponentChildren;
}

/** A message in place of contents: what is the case, and what the user can do. */
export function StateMessage({ level, title, text, children }: Props) {
  const Title = `h${level}` as const;
  return (
    <div class="state">
      <Title>{title}</Title>
      {text !== undefined && <p>{text}</p>}
      {children}
    </div>
  );
}
