import type { Author } from '../lib/types';

/** An image, or a coloured circle with initials as many sites have it. */
export function Avatar({ author, initials = false }: { author: Author; initials?: boolean }) {
  if (initials) {
    return (
      <span className="inline-flex size-9 items-center justify-center rounded-full bg-fd-secondary text-xs" aria-hidden="true">
        {author.name.split(' ').map((part) => part[0]).join('')}
      </span>
    );
  }
  return <img src={`/img/avatar.png?u=${author.handle}`} alt={author.name} width={36} height={36} className="rounded-full" />;
}
