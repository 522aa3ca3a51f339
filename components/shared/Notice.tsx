interface Props {
  text: string;
  /** Whether a screen reader should announce it at once. */
  isAlert?: boolean;
  /** Whether it is temporary, so that a screen reader may announce it when idle. */
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
