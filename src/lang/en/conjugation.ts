import type { VerbForm } from '../../extract/quotes/lexicon';

export type Inflection = readonly [form: string, reading: VerbForm];

/** Past and participle of verbs that take no "-ed"; one word when they are the same. */
const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote written',
  think: 'thought',
  go: 'went gone',
  put: 'put',
  speak: 'spoke spoken',
  give: 'gave given',
  begin: 'began begun',
  swear: 'swore sworn',
  foresee: 'foresaw foreseen',
  make: 'made',
  hit: 'hit',
  find: 'found',
  feel: 'felt',
  call: 'called',
  take: 'took taken',
  let: 'let',
  come: 'came come',
  sing: 'sang sung',
  read: 'read',
  know: 'knew known',
  fall: 'fell fallen',
  rise: 'rose risen',
  grow: 'grew grown',
  see: 'saw seen',
  cut: 'cut',
  win: 'won',
  lose: 'lost',
  leave: 'left',
  keep: 'kept',
  run: 'ran run',
  become: 'became become',
  get: 'got',
  spend: 'spent',
  pay: 'paid',
  buy: 'bought',
  sell: 'sold',
  build: 'built',
  meet: 'met',
  bring: 'brought',
  hold: 'held',
  lead: 'led',
  lie: 'lay lain',
};
/** Double their last consonant. */
const DOUBLING = words('quip admit snap blog chat tap brag dub slam drop slip refer confer rap jab');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** All forms of `lemma`. */
export function conjugate(lemma: string): Inflection[] {
  const isE = lemma.endsWith('e');
  const isY = /[^aeiou]y$/u.test(lemma);
  const root = isE ? lemma.slice(0, -1) : DOUBLING.has(lemma) ? lemma + lemma.slice(-1) : lemma;
  const third = isY
    ? `${lemma.slice(0, -1)}ies`
    : /(?:s|sh|ch|x|z|o)$/u.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`;
  const regular = isY ? `${lemma.slice(0, -1)}ied` : `${root}ed`;
  const [past = '', participle = past] = (IRREGULAR[lemma] ?? regular).split(' ');
  const gerund = lemma.endsWith('ee') ? `${lemma}ing` : `${root}ing`;
  return [
    [lemma, { mood: 'infinitive', plural: null }],
    [lemma, { mood: 'finite', plural: true }],
    [third, { mood: 'finite', plural: false }],
    [past, { mood: 'finite', plural: null }],
    [participle, { mood: 'participle', plural: null }],
    [gerund, { mood: 'gerund', plural: null }],
  ];
}
