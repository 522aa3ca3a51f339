import type { ComponentChildren } from 'preact';

interface Props {
  /** Level of the heading: 1 where nothing else is shown. */
  level: 1 | 2;
  title: string;
  text?: string;
  /** What the user can do about it at once. */
  children?: ComponentChildren;
}

/** A state in which there is nothing to list: what is so, and what the user can do. */
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
