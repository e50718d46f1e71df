import { defineConfig } from 'vite';

/*
 * One build, `vite build --app`: what readers load goes to dist/site, and the newsroom's own application to dist/studio,
 * with a hash in each name and a manifest that tells the server the names; the command with the server in it goes to dist/cli.js and takes its packages from
 * node_modules, and beside it lie the threads that it cleans pictures and searches in. Whether a file is Preact (site) or
 * React (studio) is said by the nearest tsconfig.json.
 */
const SERVER_SIDE = {
  outDir: 'dist',
  emptyOutDir: false,
  ssr: true,
  target: 'node24',
  sourcemap: true,
  copyPublicDir: false,
};

/** A thread is a file of its own, whole: it is started by its name. */
const threadOf = (name: string, file: string) => ({
  consumer: 'server' as const,
  build: {
    ...SERVER_SIDE,
    rolldownOptions: { input: { [name]: file }, output: { entryFileNames: '[name].js', codeSplitting: false } },
  },
});

export default defineConfig({
  publicDir: false,
  build: { target: 'esnext' },
  environments: {
    client: {
      build: {
        outDir: 'dist/site',
        manifest: 'manifest.json',
        modulePreload: false,
        // Browsers of the last years, as readers' phones have them.
        target: ['chrome109', 'firefox115', 'safari16'],
        // A file that is loaded once and kept is better than bytes that come again with each style sheet.
        assetsInlineLimit: 0,
        rolldownOptions: { input: ['src/site/theme/site.css', 'src/site/islands/site.island.ts'] },
      },
    },
    studio: {
      consumer: 'client',
      build: {
        outDir: 'dist/studio',
        // All environments share one base: the folder is part of the names, and /studio/assets/ their address.
        assetsDir: 'studio/assets',
        manifest: 'manifest.json',
        modulePreload: { polyfill: false },
        // Browsers of a newsroom's own desks: kept up to date.
        target: ['chrome111', 'firefox115', 'safari16.4'],
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: ['src/studio/studio.tsx'],
          // Mantine marks every file as one for the browser, which ours all are.
          onLog: (level, log, report) => {
            if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
          },
        },
      },
    },
    ssr: {
      build: {
        ...SERVER_SIDE,
        rolldownOptions: {
          input: { cli: 'src/cli/cli.ts' },
          output: { entryFileNames: '[name].js', codeSplitting: false },
        },
      },
    },
    cleaning: threadOf('cleaning-thread', 'src/media/cleaning-thread.ts'),
    drawing: threadOf('drawing-program', 'src/media/drawing/drawing-program.ts'),
    rendering: threadOf('rendition-program', 'src/media/renditions/rendition-program.ts'),
    searching: threadOf('search-thread', 'src/search/thread/search-thread.ts'),
  },
  builder: {
    buildApp: async ({ environments, build }) => {
      for (const environment of Object.values(environments)) await build(environment);
    },
  },
});
