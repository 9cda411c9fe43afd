import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { projectRoot } from '../electron.ts';

interface PageBundleOptions {
  readonly page: string;
  readonly target: string;
  /** For a page that is opened from a folder: everything in one script and one style sheet. */
  readonly oneFile: boolean;
}

export function pageBundle(options: PageBundleOptions): (outFolder: string) => InlineConfig {
  const page = path.join(projectRoot, options.page);
  return (outDir) => ({
    configFile: false,
    root: path.dirname(page),
    logLevel: 'warn',
    publicDir: false,
    plugins: options.oneFile ? [] : [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: options.target,
      // The content policy allows files of our own origin and no data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      cssCodeSplit: !options.oneFile,
      // What a court may want to read stays readable.
      minify: !options.oneFile,
      cssMinify: !options.oneFile,
      chunkSizeWarningLimit: 4096,
      rolldownOptions: { input: page, output: { codeSplitting: !options.oneFile } },
    },
  });
}
