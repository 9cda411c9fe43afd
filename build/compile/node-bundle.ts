import path from 'node:path';
import type { InlineConfig } from 'vite';
import { projectRoot } from '../electron.ts';

interface NodeBundleOptions {
  readonly entry: string;
  readonly file: string;
  readonly format: 'es' | 'cjs';
  readonly target: string;
  readonly external: string[];
  readonly executable?: boolean;
  /** Names that stand for a value known when building. */
  readonly define?: Readonly<Record<string, string>>;
}

/** One file for a process with Node in it. Readable on purpose: whoever audits an installation reads this. */
export function nodeBundle(options: NodeBundleOptions): (outFolder: string) => InlineConfig {
  return (outDir) => ({
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    publicDir: false,
    define: { ...options.define },
    ssr: { target: 'node', noExternal: true, external: options.external },
    build: {
      ssr: path.join(projectRoot, options.entry),
      outDir,
      emptyOutDir: true,
      target: options.target,
      minify: false,
      rolldownOptions: {
        external: options.external,
        output: {
          format: options.format,
          entryFileNames: options.file,
          codeSplitting: false,
          ...(options.executable === true ? { banner: '#!/usr/bin/env node' } : {}),
        },
      },
    },
  });
}
