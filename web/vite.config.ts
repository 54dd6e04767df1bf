import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npm run build:web` writes `dist/web`, which `onrecord serve` sends. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, '../dist/web'),
    emptyOutDir: true,
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    // `light-dark()` and `text-wrap` are used as they are.
    target: 'es2023',
    cssTarget: ['chrome125', 'firefox128', 'safari18'],
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4713' } },
});
