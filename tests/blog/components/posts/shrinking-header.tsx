'use client';

import Link from 'next/link';
import { type ReactNode, useEffect, useState } from 'react';

interface ShrinkingHeaderProps {
  title: string;
  back: string;
  children: ReactNode;
}

/** A header of 96 px that becomes 48 px on scroll, with a bar of 40 px stuck to its lower edge. */
export function ShrinkingHeader({ title, back, children }: ShrinkingHeaderProps) {
  const isShrunk = useIsScrolled();
  return (
    <div className={isShrunk ? '[--header-height:3rem]' : '[--header-height:6rem]'}>
      <header className="sticky top-0 z-20 flex h-(--header-height) items-center justify-between border-b bg-fd-background px-6 transition-[height]">
        <Link href="/" className={isShrunk ? 'font-semibold' : 'text-2xl font-semibold'}>
          The Margin
        </Link>
        <Link href="/blog" className="text-sm text-fd-muted-foreground">
          {back}
        </Link>
      </header>
      <div className="sticky top-(--header-height) z-10 flex h-10 items-center border-b bg-fd-muted px-6 text-sm transition-[top]">
        You are reading “{title}”
      </div>
      {children}
    </div>
  );
}

function useIsScrolled() {
  const [isScrolled, setIsScrolled] = useState(false);
  useEffect(() => {
    // Shrinking shortens the page and so moves the scroll position: two thresholds keep it from flickering.
    const update = () => setIsScrolled((before) => window.scrollY > (before ? 20 : 120));
    update();
    window.addEventListener('scroll', update, { passive: true });
    return () => window.removeEventListener('scroll', update);
  }, []);
  return isScrolled;
}
