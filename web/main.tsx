import './design/base.css';
import './design/tokens.css';
import './design/fonts.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.ts';
import { router } from './router.tsx';

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no element #root');

createRoot(element).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);

/** In milliseconds: by then the page that was asked for stands. */
const STANDS = 1500;

// The script of the others comes then, one after the other, so that the first way to each is as short as the next.
setTimeout(async () => {
  for (const route of Object.values(router.routesById)) await router.loadRouteChunk(route);
}, STANDS);
