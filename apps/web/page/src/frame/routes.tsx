import { createBrowserRouter, type RouteObject } from 'react-router';
import { Broken } from './broken.js';
import { Layout } from './layout.js';
import { NotFound } from './states.js';

// Each task is a chunk of its own: the operator's browser never loads the parked messages.
const pages: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('../workbench/workbench.page.js')).WorkbenchPage }) },
  { path: 'register', lazy: async () => ({ Component: (await import('../register/register.page.js')).RegisterPage }) },
  { path: 'import', lazy: async () => ({ Component: (await import('../import/import.page.js')).ImportPage }) },
  { path: 'import/:id', lazy: async () => ({ Component: (await import('../import/import-job.page.js')).ImportJobPage }) },
  { path: 'matters/:id', lazy: async () => ({ Component: (await import('../matter/matter.page.js')).MatterPage }) },
  { path: 'supervision', lazy: async () => ({ Component: (await import('../supervision/supervision.page.js')).SupervisionPage }) },
  { path: 'parked', lazy: async () => ({ Component: (await import('../parked/parked.page.js')).ParkedPage }) },
  { path: 'rules', lazy: async () => ({ Component: (await import('../rules/rules.page.js')).RulesPage }) },
  { path: 'hotlines', lazy: async () => ({ Component: (await import('../hotlines/hotlines.page.js')).HotlinesPage }) },
  { path: '*', Component: NotFound },
];

export const router = createBrowserRouter([
  { path: '/log-in', ErrorBoundary: Broken, lazy: async () => ({ Component: (await import('../log-in/log-in.page.js')).LogInPage }) },
  { path: '/', Component: Layout, ErrorBoundary: Broken, HydrateFallback: () => null, children: pages },
]);
