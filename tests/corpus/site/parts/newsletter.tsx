export function Newsletter() {
  return (
    <div className="not-prose my-10 rounded-xl border p-6">
      <h3 className="text-lg font-semibold">One mail a month</h3>
      <p className="text-sm">New posts and release notes, no tracking pixels.</p>
      <form action="/subscribe" className="mt-4 flex gap-2">
        <input type="email" name="email" placeholder="you@example.org" aria-label="Email address" className="rounded border px-2" />
        <button type="submit" className="rounded border px-3">Subscribe</button>
      </form>
    </div>
  );
}
