import type { Metadata } from 'next';
import { findPage, loadPage, pages } from '@/lib/pages';
import { toMetadata } from '@/lib/metadata';
import { headOf } from '@/site/lib/head';
import { renderPage } from '@/site/lib/render-page';

interface Props {
  params: Promise<{ path?: string[] }>;
}

export default async function Page({ params }: Props) {
  const page = findPage((await params).path);
  return renderPage(page, await loadPage(page));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = findPage((await params).path);
  const { post } = await loadPage(page);
  return toMetadata(headOf(page, post));
}

export const generateStaticParams = () => pages.filter(({ path }) => !path.startsWith('/live/')).map(({ path }) => ({ path: path.split('/').filter(Boolean) }));
export const dynamicParams = false;
