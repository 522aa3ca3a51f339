import type { Metadata } from 'next';
import { connection } from 'next/server';
import { Suspense } from 'react';
import { findPage, loadPage, pages } from '@/lib/pages';
import { toMetadata } from '@/lib/metadata';
import { headOf } from '@/site/lib/head';
import { renderPage } from '@/site/lib/render-page';

interface Props {
  params: Promise<{ path?: string[] }>;
}

/** The post is in the static shell of the page; what stands below it is rendered at every request. */
export default async function Page({ params }: Props) {
  return (
    <>
      <Post path={(await params).path} />
      <Suspense fallback={<p>Counting the readers</p>}>
        <Readers />
      </Suspense>
    </>
  );
}

export async function Post({ path }: { path?: string[] }) {
  'use cache';
  const page = findPage(path);
  return renderPage(page, await loadPage(page));
}

async function Readers() {
  await connection();
  return <footer>More than one reader</footer>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return metadataOf((await params).path);
}

export async function metadataOf(path?: string[]): Promise<Metadata> {
  'use cache';
  const page = findPage(path);
  const { post } = await loadPage(page);
  return toMetadata(headOf(page, post));
}

export const generateStaticParams = () => pages.filter(({ path }) => !path.startsWith('/live/')).map(({ path }) => ({ path: path.split('/').filter(Boolean) }));
