// Bundles the page's script and style, takes Web Chat as it was published, and lays compressed forms beside each.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { giveIconsFiles } from './icons.mjs';

const out = new URL('../wwwroot/dist/', import.meta.url);
const here = name => new URL(name, import.meta.url);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

await build({
  absWorkingDir: here('.').pathname,
  entryPoints: ['src/page.ts', 'src/page.css', 'src/statistics.ts', 'src/statistics.css', 'src/desk.ts', 'src/desk.css', 'src/office.ts', 'src/design.css'],
  outdir: out.pathname,
  bundle: true,
  minify: true,
  target: ['es2022'],
  format: 'iife',
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none'
});

giveIconsFiles(new URL('design.css', out), out);

const webChat = here('node_modules/botframework-webchat/dist/');
for (const name of ['webchat-minimal.js', 'webchat-minimal.js.LICENSE.txt']) copyFileSync(new URL(name, webChat), new URL(name, out));
copyFileSync(here('src/icon.svg'), new URL('icon.svg', out));

for (const name of readdirSync(out).filter(name => /\.(js|css|svg)$/.test(name))) {
  const content = readFileSync(new URL(name, out));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
  writeFileSync(new URL(`${name}.br`, out), brotliCompressSync(content, quality));
  writeFileSync(new URL(`${name}.gz`, out), gzipSync(content, { level: 9 }));
}
