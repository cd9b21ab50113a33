import { analyse, type BlockRole, type Report } from '../src/index';

/** Report of an article made of `blocks`: plain strings are body paragraphs. */
export function reportOf(
  blocks: readonly (string | readonly [BlockRole, string])[],
  title = 'Le canal rouvre',
): Report {
  return analyse({
    url: 'https://journal.example/canal',
    title,
    site: 'Le Quotidien d’Orval',
    byline: null,
    published: null,
    language: 'fr',
    access: 'full',
    blocks: blocks.map((block) =>
      typeof block === 'string' ? { text: block, role: 'paragraph' } : { role: block[0], text: block[1] },
    ),
  });
}

export const CANAL =
  'Le canal de Brisole rouvrira le 3 mars après quatorze mois de travaux, a annoncé lundi le syndicat des écluses, qui avance un coût de 97,4 millions d’euros.';
export const CANAL_CHANGED = CANAL.replace('97,4', '94,7');
export const PORT =
  'À Port-Arlan, les bateliers attendent cette date avec impatience : la moitié d’entre eux avaient dû quitter la rivière faute de fret.';
export const ECLUSE =
  'Trois écluses seront désormais commandées à distance depuis la tour de Velmont, où deux agents se relaieront jour et nuit.';
