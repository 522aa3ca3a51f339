import { useRef } from 'preact/hooks';

interface Props {
  label: string;
  /** File names' endings and types, as in an `accept` attribute. */
  accept: string;
  choose: (file: File) => void;
  /** Is the last file still being read? Then no other can be chosen. */
  isBusy?: boolean;
  /** What tests know the button by. */
  action?: string;
  /** What tests know the field by. */
  name?: string;
}

/** A button that lets the user choose a file. */
export function FileChooser({ label, accept, choose, isBusy = false, action, name }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="button"
        data-action={action}
        aria-disabled={isBusy}
        onClick={() => !isBusy && input.current?.click()}
      >
        {label}
      </button>
      <input
        hidden
        ref={input}
        type="file"
        data-import={name}
        accept={accept}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file && !isBusy) choose(file);
          // So that the same file can be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
