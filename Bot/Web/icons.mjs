// Designsystemet writes its icons into the style itself. The pages' policy takes pictures only from the host, so each gets a file of its own.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const written = /url\((["']?)data:image\/svg\+xml(?:;charset=utf-8)?,((?:(?!\1\)).)*)\1\)/g;

/**
 * @param {URL} style The bundled style.
 * @param {URL} out The folder that it lies in.
 */
export function giveIconsFiles(style, out) {
  const css = readFileSync(style, 'utf8').replace(written, (_, quote, encoded) => {
    const icon = decodeURIComponent(encoded);
    const name = `icon-${createHash('sha256').update(icon).digest('hex').slice(0, 10)}.svg`;
    writeFileSync(new URL(name, out), icon);
    return `url(${name})`;
  });
  if (css.includes('data:')) throw new Error('An icon of Designsystemet is written in a way that is not known here; see icons.mjs.');
  writeFileSync(style, css);
}
