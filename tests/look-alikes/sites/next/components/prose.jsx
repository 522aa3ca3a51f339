import { LinkIcon } from 'lucide-react';

// Not from Fumadocs: the same Tailwind classes, on a heading that wraps its text in a link.
const heading = (Tag) =>
  function Heading({ id, children }) {
    return (
      <Tag id={id} className="group flex scroll-m-28 items-center gap-2">
        <a href={`#${id}`} className="no-underline">{children}</a>
        <LinkIcon aria-hidden className="size-4 opacity-0 group-hover:opacity-100" />
      </Tag>
    );
  };

export const useMDXComponents = () => ({ h2: heading('h2'), h3: heading('h3') });
