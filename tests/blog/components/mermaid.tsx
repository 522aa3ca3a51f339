'use client';

import { useTheme } from 'next-themes';
import { use, useEffect, useId, useState } from 'react';

/** Fumadocs' own recipe: nothing on the server, an inline SVG once mounted. */
export function Mermaid({ chart }: { chart: string }) {
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return mounted ? <MermaidChart chart={chart} /> : null;
}

function MermaidChart({ chart }: { chart: string }) {
  const id = useId();
  const { resolvedTheme } = useTheme();
  const { default: mermaid } = use(remember('mermaid', () => import('mermaid')));

  mermaid.initialize({
    startOnLoad: false,
    fontFamily: 'inherit',
    theme: resolvedTheme === 'dark' ? 'dark' : 'default',
  });
  const { svg, bindFunctions } = use(
    remember(`${resolvedTheme} ${chart}`, () => mermaid.render(id, chart)),
  );

  return (
    <div
      className="my-6 flex justify-center"
      ref={(container) => {
        if (container) bindFunctions?.(container);
      }}
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}

// `use` wants the same promise on every render.
const promises = new Map<string, Promise<unknown>>();

function remember<T>(key: string, start: () => Promise<T>): Promise<T> {
  const promise = promises.get(key) ?? start();
  promises.set(key, promise);
  return promise as Promise<T>;
}
