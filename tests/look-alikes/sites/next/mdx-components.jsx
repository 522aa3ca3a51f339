export { useMDXComponents } from '@/components/prose';
