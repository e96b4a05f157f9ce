import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { inDist, inRoot } from './bundle/places.mjs';

/** The window is served from `app://bundle/`; fonts and pictures stay files, since the content policy allows no others. */
export default defineConfig({
  root: inRoot('renderer'),
  base: '/',
  plugins: [react()],
  build: {
    outDir: inDist('renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
  },
});
