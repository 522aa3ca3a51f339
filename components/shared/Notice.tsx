interface Props {
  text: string;
  /** Is it news that a screen reader should say at once? */
  isAlert?: boolean;
  /** Is it something that passes, which a screen reader may say when it has time? */
  isStatus?: boolean;
}

/** A sentence above the contents. */
export function Notice({ text, isAlert = false, isStatus = false }: Props) {
  const role = isStatus ? 'status' : undefined;
  return (
    <p class="notice" dir="auto" role={isAlert ? 'alert' : role} data-passing={isStatus}>
      {text}
    </p>
  );
}
