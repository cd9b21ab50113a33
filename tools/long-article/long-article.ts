/** Long articles of our own making, for tests and measurements: the same words at every call. */

const SEED = 20_250_311;
/** Paragraphs of which one copies an earlier one with another figure. */
const COPY_EVERY = 25;
/** Paragraphs that a heading stands above. */
const SECTION_EVERY = 30;

const FIRST = ['Ysaline', 'Corentin', 'Maëlle', 'Anselme', 'Odile', 'Théodric', 'Solveig', 'Barnabé'];
const LAST = ['Verdoux', 'Karnac', 'Lespinoy', 'Brodard', 'Malvesin', 'Quintrec', 'Delaunoy', 'Hervagault'];
const FIRMS = ['Helionis', 'Ardelia', 'Norvalys', 'Transbrume', 'Cimentix', 'Ostrelle'];
const TOWNS = ['Valmorin', 'Port-Hélier', 'Brévigny', 'Aubenoy', 'Tressac', 'Cassoue'];
const THINGS = ['le viaduc', 'la halle', 'le dépôt', 'la passerelle', 'le théâtre', 'l’usine', 'le barrage'];
const TRADES = ['ingénieure', 'maire', 'syndicaliste', 'directeur', 'porte-parole', 'chercheuse'];
const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'septembre', 'octobre', 'novembre'];

type Pick = <T>(list: readonly T[]) => T;

/** One sentence each; `n` is a figure of its own. */
const SENTENCES: readonly ((pick: Pick, n: () => number) => string)[] = [
  (pick, n) =>
    `Le groupe ${pick(FIRMS)} a engagé ${n()} millions d’euros pour remettre en état ${pick(THINGS)} de ${pick(TOWNS)}.`,
  (pick) =>
    `« Nous avons repris ${pick(THINGS)} pierre après pierre, et personne ne s’en est plaint », a déclaré ${pick(FIRST)} ${pick(LAST)}, ${pick(TRADES)} à ${pick(TOWNS)}.`,
  (pick, n) =>
    `Selon ${pick(FIRST)} ${pick(LAST)}, ${n()} % des riverains de ${pick(TOWNS)} auraient signé la lettre ouverte.`,
  (pick, n) =>
    `Depuis le ${(n() % 28) + 1} ${pick(MONTHS)} ${2000 + (n() % 25)}, ${pick(THINGS)} n’a plus été inspecté par aucun service de la région.`,
  (_, n) =>
    `Les équipes ont déplacé ${n()} tonnes de gravats en moins de ${(n() % 30) + 2} jours, malgré la pluie.`,
  (pick) =>
    `La préfecture assure que ${pick(THINGS)} tiendra jusqu’au printemps, ce que conteste ${pick(LAST)}.`,
  (pick, n) =>
    `L’entreprise ${pick(FIRMS)} emploie ${n()} personnes sur place, et elle cherche encore des soudeurs.`,
  (pick) =>
    `Au marché de ${pick(TOWNS)}, on raconte volontiers que les plans ont dormi dans un tiroir pendant des années.`,
  (pick, n) =>
    `Le loyer est passé de ${n()} à ${n() + 40} euros en deux ans, relève ${pick(FIRST)} ${pick(LAST)}.`,
  (pick) =>
    `Reste à savoir qui paiera : ni la ville de ${pick(TOWNS)} ni ${pick(FIRMS)} n’ont voulu répondre à cette question.`,
  (pick, n) =>
    `Un rapport de ${n()} pages, remis en ${pick(MONTHS)}, recommande d’attendre la fin des crues avant de rouvrir ${pick(THINGS)}.`,
  () => `Elle ajoute que les habitants seront consultés une seconde fois, et que rien ne se fera sans eux.`,
];

/** Numbers in [0, 1), the same sequence for each seed (Park and Miller's minimal standard generator). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/**
 * French paragraphs of at least `words` words in all, of three to six sentences each, or of one where `short`: then
 * 50,000 words make some 2,500 paragraphs. One in 25 says again, with another figure, what an earlier one said.
 */
export function longArticle(words: number, short = false): string[] {
  const random = randomFrom(SEED);
  const pick: Pick = (list) => list[Math.floor(random() * list.length)] as (typeof list)[number];
  const figure = (): number => 2 + Math.floor(random() * 900);
  const paragraphs: string[] = [];
  for (let count = 0; count < words;) {
    const earlier = paragraphs[paragraphs.length - COPY_EVERY + 3];
    const sentences = short ? 1 : 3 + Math.floor(random() * 4);
    const paragraph =
      earlier !== undefined && paragraphs.length % COPY_EVERY === 0
        ? earlier.replace(/\p{N}+/u, String(figure()))
        : Array.from({ length: sentences }, () => pick(SENTENCES)(pick, figure)).join(' ');
    paragraphs.push(paragraph);
    count += paragraph.split(/\s+/u).length;
  }
  return paragraphs;
}

/** A page that shows `longArticle`, with a heading every thirty paragraphs. */
export function longPage(words: number, short = false): string {
  const body = longArticle(words, short)
    .map(
      (text, at) =>
        `${at % SECTION_EVERY === 0 ? `<h2>Chantier ${at / SECTION_EVERY + 1}</h2>\n` : ''}<p>${text}</p>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><title>Dix ans de chantiers</title><meta property="og:type" content="article"></head>
<body><main><article><h1>Dix ans de chantiers</h1>
${body}
</article></main></body>
</html>
`;
}
