'use client';

import { useEffect, useState } from 'react';

export function Toc() {
  const [headings, setHeadings] = useState([]);
  useEffect(() => setHeadings([...document.querySelectorAll('h2[id], h3[id]')].map(({ id, textContent }) => ({ id, text: textContent }))), []);
  return (
    <div className="sticky top-20 hidden flex-col gap-2 p-4 pt-0 text-sm xl:flex">
      <p className="text-xs text-muted-foreground">On This Page</p>
      {headings.map(({ id, text }) => <a key={id} href={`#${id}`} className="text-[0.8rem] text-muted-foreground no-underline data-[active=true]:text-foreground">{text}</a>)}
    </div>
  );
}
