import { createFileRoute } from '@tanstack/react-router';
import { Home } from '../../../shared/blog';

export const Route = createFileRoute('/')({ component: Home });
