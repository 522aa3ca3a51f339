import { cn } from '@/lib/utils';

// As in shadcn/ui's docs: scroll-m-20 and font-heading, no link inside the heading.
export const components = {
  h2: (props) => <h2 className="font-heading mt-12 scroll-m-20 border-b pb-2 text-2xl font-semibold tracking-tight first:mt-0" {...props} />,
  h3: (props) => <h3 className="font-heading mt-8 scroll-m-20 text-xl font-semibold tracking-tight" {...props} />,
  a: ({ className, ...props }) => <a className={cn('font-medium underline underline-offset-4', className)} {...props} />,
  p: (props) => <p className="leading-relaxed [&:not(:first-child)]:mt-6" {...props} />,
  ul: (props) => <ul className="my-6 ml-6 list-disc" {...props} />,
  ol: (props) => <ol className="my-6 ml-6 list-decimal" {...props} />,
  table: (props) => <div className="my-6 w-full overflow-y-auto"><table className="relative w-full overflow-hidden border-none text-sm" {...props} /></div>,
};
