/**
 * Makes one file of a package's program, `dist/program.js` of `dist/main.js`, with all that it imports: a process then reads that
 * file at its start, and not two thousand. Called in the package's folder, after its compilation.
 */
import { build } from "esbuild";

await build({
  entryPoints: ["dist/main.js"],
  outfile: "dist/program.js",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  // The graph's types are named after their classes.
  keepNames: true,
  // Looked for at run time by who counts statements, and by TypeORM.
  external: ["pg"],
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
  logLevel: "warning",
});
