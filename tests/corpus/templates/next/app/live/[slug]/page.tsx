import CatchAll, { generateMetadata as metadata } from '../../[[...path]]/page';

interface Props {
  params: Promise<{ slug: string }>;
}

const pathOf = async ({ params }: Props) => ({ path: ['live', (await params).slug] });

export default function Page(props: Props) {
  return <CatchAll params={pathOf(props)} />;
}

export const generateMetadata = (props: Props) => metadata({ params: pathOf(props) });
export const dynamic = 'force-dynamic';
