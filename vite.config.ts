/** Builds the review page into dist/review/web. Nothing is inlined: the server's content security policy allows only files of its own. */
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'src/review/web',
  base: './',
  logLevel: 'warn',
  build: {
    outDir: '../../../dist/review/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
