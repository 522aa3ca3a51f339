interface Props {
  text: string;
  /** Is it news that a screen reader should say at once? */
  isAlert?: boolean;
}

/** A sentence above the contents. */
export function Notice({ text, isAlert = false }: Props) {
  return (
    <p class="notice" dir="auto" role={isAlert ? 'alert' : undefined}>
      {text}
    </p>
  );
}
