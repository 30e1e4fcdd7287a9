import { QueryClient } from '@tanstack/react-query';
import { LineLost } from '../api/problem.js';
import { retryDelay } from '../api/use-command.js';

/** What was read stays on the page when the line is lost; the banner says so, and reads begin again by themselves. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      networkMode: 'always',
      retry: (failures, error) => error instanceof LineLost && failures < 2,
      retryDelay,
    },
  },
});
