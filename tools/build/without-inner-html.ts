import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

interface Rewrite {
  /** The module of a package that assigns to `innerHTML`; esbuild reads it in Go, which knows no `u` flag. */
  readonly file: RegExp;
  readonly from: RegExp;
  readonly to: string;
}

const PARSED =
  "...new DOMParser().parseFromString('<!doctype html><body>' + $2, 'text/html').body.childNodes";

const REWRITES: readonly Rewrite[] = [
  // Serves `dangerouslySetInnerHTML`, which nothing here uses; as text it could do no harm.
  {
    file: /[/\\]preact[/\\]dist[/\\]preact\.mjs$/,
    from: /(\w+)\.innerHTML=(\w+\.__html)/gu,
    to: '$1.textContent=$2',
  },
  // Reads HTML that it serialized before. The parser of documents reads the same, and runs nothing.
  {
    file: /[/\\]@mozilla[/\\]readability[/\\]Readability\.js$/,
    from: /(\w+)\.innerHTML = ([\w.]+);/gu,
    to: `$1.replaceChildren(${PARSED});`,
  },
  // `selection.html()`, which nothing here or in Plot calls; as text it could do no harm.
  {
    file: /[/\\]d3-selection[/\\]dist[/\\]d3-selection\.mjs$/,
    from: /this\.innerHTML = ([^;]+);/gu,
    to: 'this.textContent = $1;',
  },
];

/**
 * Takes every assignment to `innerHTML` out of the packages that are bundled, so that none is left in what is
 * shipped: reviewers and `web-ext lint` ask about each, and what is not there needs no trust.
 */
export const withoutInnerHtml: Plugin = {
  name: 'without-inner-html',
  setup(build) {
    for (const { file, from, to } of REWRITES)
      build.onLoad({ filter: file }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const contents = source.replace(from, to);
        return contents === source
          ? {
              errors: [
                {
                  text: `${path} no longer assigns to innerHTML as tools/build/without-inner-html.ts expects`,
                },
              ],
            }
          : { contents, loader: 'js' };
      });
  },
};
