import type { Metadata } from 'next';
import { connection } from 'next/server';
import { Suspense } from 'react';
import { metadataOf, Post } from '../../[[...path]]/page';

interface Props {
  params: Promise<{ slug: string }>;
}

/** Everything is a hole in an empty shell. */
export default function Page({ params }: Props) {
  return (
    <Suspense>
      <Live params={params} />
    </Suspense>
  );
}

async function Live({ params }: Props) {
  await connection();
  return <Post path={['live', (await params).slug]} />;
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => metadataOf(['live', (await params).slug]);
