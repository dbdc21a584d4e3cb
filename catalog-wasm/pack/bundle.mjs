// Joins the element, the glue of wasm-bindgen and the stylesheet into one script.
// node bundle.mjs ELEMENT GLUE OUT
import { build } from "esbuild";

const [element, glue, outfile] = process.argv.slice(2);
const css = {
  name: "stylesheet as text",
  setup(build) {
    build.onResolve({ filter: /\.css$/ }, async (found) => {
      if (found.pluginData === "inner") return;
      const { path } = await build.resolve(found.path, {
        resolveDir: found.resolveDir, kind: found.kind, pluginData: "inner",
      });
      return { path, namespace: "text" };
    });
    build.onLoad({ filter: /.*/, namespace: "text" }, async ({ path }) => {
      const minified = await build.esbuild.build({ entryPoints: [path], minify: true, write: false });
      return { contents: minified.outputFiles[0].text, loader: "text" };
    });
  },
};
await build({
  entryPoints: [element],
  outfile,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  alias: { glue },
  plugins: [css],
  // The glue can also start without a URL; we always give one.
  logOverride: { "empty-import-meta": "silent" },
});
