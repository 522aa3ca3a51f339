'use client';
import { useState } from 'react';

export function ShareButton({ path }: { path: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      className="inline-flex items-center gap-2 rounded-md border px-3 py-1.5 text-sm"
      onClick={() => navigator.clipboard.writeText(location.origin + path).then(() => setCopied(true))}
    >
      {copied ? 'Copied URL' : 'Share Post'}
    </button>
  );
}

export function ShareBar({ title }: { title: string }) {
  return (
    <div className="not-prose my-8 flex items-center gap-2" role="group" aria-label="Share this article">
      <span className="text-sm font-medium">Share:</span>
      {['X', 'LinkedIn', 'Hacker News'].map((name) => (
        <a key={name} className="rounded border px-2 py-1 text-sm" href={`https://share.example/${encodeURIComponent(name)}?t=${encodeURIComponent(title)}`}>
          {name}
        </a>
      ))}
      <button type="button" className="rounded border px-2 py-1 text-sm">Copy link</button>
    </div>
  );
}
