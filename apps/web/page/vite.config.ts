import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// `npm run page:dev` talks to a running cell; the built page is served by the cell itself.
const cell = 'http://127.0.0.1:4101';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The polyfill would be an inline script, data: addresses would need a wider img-src: the CSP of the cell allows neither.
  build: {
    outDir: '../../../dist/page',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/api': cell, '/health': cell } },
});
