import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.ts';

/** An answer that the server gave is final; one that never came is asked for once more. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      networkMode: 'always',
      retryDelay: 400,
      retry: (failures, error) => failures < 1 && error instanceof ApiError && error.status === 0,
    },
  },
});
