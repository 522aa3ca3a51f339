import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import Heading from '@theme/Heading';

const reasons = [
  ['Runs what changed', 'Kettle compares files before it starts anything.'],
  ['One file', 'Every step is a table in kettle.toml, and nothing is hidden elsewhere.'],
  ['No daemon', 'When nothing runs, nothing runs.'],
];

export default function Home() {
  return (
    <Layout title="Home" description="A small program that runs your steps">
      <header className="hero hero--primary">
        <div className="container">
          <Heading as="h1" className="hero__title">Kettle</Heading>
          <p className="hero__subtitle">A small program that runs your steps</p>
          <Link className="button button--secondary button--lg" to="/docs/install">Install in a minute</Link>
        </div>
      </header>
      <main className="container margin-vert--lg row">
        {reasons.map(([title, text]) => (
          <section key={title} className="col col--4">
            <Heading as="h3">{title}</Heading>
            <p>{text}</p>
          </section>
        ))}
      </main>
    </Layout>
  );
}
