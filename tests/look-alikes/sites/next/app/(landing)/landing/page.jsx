import { LinkIcon } from 'lucide-react';

// Copied by hand from a Fumadocs page, as a public repository does; nothing else here is Fumadocs.
function Heading({ id, children }) {
  return (
    <h2 id={id} className="flex scroll-m-28 flex-row items-center gap-2">
      <a data-card="" href={`#${id}`} className="peer">{children}</a>
      <LinkIcon aria-hidden className="size-3.5 shrink-0 text-muted-foreground opacity-0 transition-opacity peer-hover:opacity-100" />
    </h2>
  );
}

const sections = [
  ['why', 'Why another builder', 'Because the others ask you to think about boxes, and you wanted to write about bees.'],
  ['pricing', 'Pricing', 'Free for one site. Four euros a month for as many as you like, with your own address.'],
  ['questions', 'Questions', 'Write to us. Two people answer, and both of them wrote the code.'],
];

export default function LandingPage() {
  return (
    <main className="mx-auto max-w-4xl px-4">
      <section className="py-24 text-center">
        <h1 className="text-6xl font-bold">Sites that grow</h1>
        <p className="text-lg">Plant a page today and find a garden in spring.</p>
        <a href="/start" data-card="true" className="rounded-md border px-4 py-2">Start now</a>
      </section>
      {sections.map(([id, title, text]) => (
        <section key={id} className="py-12"><Heading id={id}>{title}</Heading><p>{text}</p></section>
      ))}
    </main>
  );
}
