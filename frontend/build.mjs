// Bundles the islands and the styles into src/northing/static/build/. `--watch` rebuilds on every change.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = fileURLToPath(new URL("../src/northing/static/build/", import.meta.url));
const isWatching = process.argv.includes("--watch");

const options = {
  absWorkingDir: here,
  entryPoints: ["src/northing.js", "src/northing.css", "src/theme.js"],
  outdir: out,
  entryNames: "[name]",
  chunkNames: "chunk/[name]-[hash]",
  assetNames: "font/[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  minify: !isWatching,
  sourcemap: isWatching && "linked",
  metafile: true,
  legalComments: "linked",
  target: ["es2022", "chrome123", "firefox128", "safari17.5"],
  loader: { ".woff2": "file" },
  logLevel: "warning",
};

rmSync(out, { recursive: true, force: true });
if (isWatching) {
  await (await esbuild.context({ ...options, logLevel: "info" })).watch();
} else {
  const { metafile } = await esbuild.build(options);
  writeFileSync(join(out, "LICENSES.txt"), licences(Object.keys(metafile.inputs)));
  report(metafile.outputs);
}

/** The licence texts of every package that went into the bundle. */
function licences(inputs) {
  const folders = new Set(inputs.map((path) => path.match(/.*node_modules\/(@[^/]+\/)?[^/]+/)?.[0]).filter(Boolean));
  return [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(here, folder, "package.json")));
    const files = readdirSync(join(here, folder)).filter((file) => /^(licen[cs]e|notice|ofl)/i.test(file));
    return [`${name} ${version} (${license ?? "see below"})`, ...files.map((file) => readFileSync(join(here, folder, file), "utf8"))].join("\n\n");
  }).join(`\n\n${"-".repeat(80)}\n\n`);
}

function report(outputs) {
  for (const [path, { bytes }] of Object.entries(outputs)) {
    if (/\/build\/\w+\.(js|css)$/.test(path)) console.log(`${path.split("/").pop()}  ${(bytes / 1000).toFixed(1)} kB`);
  }
}
