'use client';
import { useEffect, useState } from 'react';

const thread = [
  { who: 'Rune Dahl', when: '2026-03-02', text: 'We hit the same wall last year. Batching the acknowledgements helped more than the faster disk did.' },
  { who: 'Kavya Iyer', when: '2026-03-04', text: 'How does this behave when the follower is two segments behind?' },
];

/** Server and browser render the same thread; `lazy` mounts it only in the browser, as embedded comment widgets do. */
export function Comments({ lazy = false }: { lazy?: boolean }) {
  const [ready, setReady] = useState(!lazy);
  useEffect(() => setReady(true), []);
  if (!ready) return <div className="giscus" />;
  return (
    <section className="giscus mt-12" id="comments">
      <h2 className="text-xl font-semibold">{thread.length} Comments</h2>
      {thread.map(({ who, when, text }) => (
        <article key={who} className="border-t py-4">
          <h3 className="font-medium">{who}</h3>
          <time dateTime={when}>{when}</time>
          <p>{text}</p>
        </article>
      ))}
    </section>
  );
}
