import type { VerbForm } from '../../extract/quotes/lexicon';

/** A written form and what it can be, third person only. */
export type Inflection = readonly [form: string, reading: VerbForm];

/**
 * Verbs of no regular pattern: present singular, present plural, stem of the imperfect, past historic, stem of the
 * future, participle. Those built on them ("contredire", "décrire") follow by their prefix.
 */
const IRREGULAR: Readonly<Record<string, string>> = {
  dire: 'dit disent dis dit dir dit',
  écrire: 'écrit écrivent écriv écrivit écrir écrit',
  faire: 'fait font fais fit fer fait',
  mettre: 'met mettent mett mit mettr mis',
  connaître: 'connaît connaissent connaiss connut connaîtr connu',
  tenir: 'tient tiennent ten tint tiendr tenu',
  venir: 'vient viennent ven vint viendr venu',
  suivre: 'suit suivent suiv suivit suivr suivi',
  clure: 'clut cluent clu clut clur clu',
  croire: 'croit croient croy crut croir cru',
  craindre: 'craint craignent craign craignit craindr craint',
  plaindre: 'plaint plaignent plaign plaignit plaindr plaint',
  rire: 'rit rient ri rit rir ri',
  lire: 'lit lisent lis lut lir lu',
  prendre: 'prend prennent pren prit prendr pris',
  savoir: 'sait savent sav sut saur su',
  vouloir: 'veut veulent voul voulut voudr voulu',
  pouvoir: 'peut peuvent pouv put pourr pu',
  devoir: 'doit doivent dev dut devr dû',
  voir: 'voit voient voy vit verr vu',
  être: 'est sont ét fut ser été',
  aller: 'va vont all alla ir allé',
  émouvoir: 'émeut émeuvent émouv émut émouvr ému',
};
/** Double their consonant before a silent e; the others of "-eler" and "-eter" take a grave accent. */
const DOUBLING = /(?:ppel|jet|ill?et)er$/u;

const finite = (plural: boolean): VerbForm => ({ mood: 'finite', plural });

/** All forms of `lemma` that news writes about a third person; a reflexive verb is given without "se". */
export function conjugate(lemma: string): Inflection[] {
  const known = Object.keys(IRREGULAR);
  const base = known.find((verb) => lemma === verb) ?? known.find((verb) => lemma.endsWith(verb));
  if (base !== undefined) return irregular(lemma, base);
  if (lemma.endsWith('er')) return firstGroup(lemma);
  const stem = lemma.slice(0, -2);
  if (lemma.endsWith('ir')) {
    return assemble(lemma, {
      present: [`${stem}it`, `${stem}issent`],
      imperfect: `${stem}iss`,
      past: [`${stem}it`, `${stem}irent`],
      future: `${stem}ir`,
      participle: `${stem}i`,
    });
  }
  return assemble(lemma, {
    present: [stem, `${stem}ent`],
    imperfect: stem,
    past: [`${stem}it`, `${stem}irent`],
    future: `${stem}r`,
    participle: `${stem}u`,
  });
}

interface Stems {
  readonly present: readonly [string, string];
  readonly imperfect: string;
  readonly past: readonly [string, string];
  readonly future: string;
  readonly participle: string;
}

function irregular(lemma: string, base: string): Inflection[] {
  const prefix = lemma.slice(0, -base.length);
  const [one = '', many = '', imperfect = '', past = '', future = '', participle = ''] = (
    IRREGULAR[base] ?? ''
  )
    .split(' ')
    .map((part) => prefix + part);
  const pastPlural = past.endsWith('a') ? `${past.slice(0, -1)}èrent` : past.replace(/t$/u, 'rent');
  return assemble(lemma, { present: [one, many], imperfect, past: [past, pastPlural], future, participle });
}

function firstGroup(lemma: string): Inflection[] {
  const stem = lemma.slice(0, -2);
  const soft = stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem.endsWith('g') ? `${stem}e` : stem;
  let strong = stem;
  if (DOUBLING.test(lemma)) strong = stem + stem.slice(-1);
  else if (/[uo]y$/u.test(stem)) strong = `${stem.slice(0, -1)}i`;
  else strong = stem.replace(/[eé](?=(?:[bcdfglmnprstvz]|gn|gr|br|tr|qu|gu)$)/u, 'è');
  const isAcute = /é[^aeiouyéè]+$/u.test(stem);
  return assemble(lemma, {
    present: [`${strong}e`, `${strong}ent`],
    imperfect: soft,
    past: [`${soft}a`, `${stem}èrent`],
    future: isAcute ? `${stem}er` : `${strong}er`,
    participle: `${stem}é`,
  });
}

function assemble(lemma: string, stems: Stems): Inflection[] {
  const { present, imperfect, past, future, participle } = stems;
  const isRound = participle.endsWith('s');
  return [
    [lemma, { mood: 'infinitive', plural: null }],
    [present[0], finite(false)],
    [present[1], finite(true)],
    [`${imperfect}ait`, finite(false)],
    [`${imperfect}aient`, finite(true)],
    [past[0], finite(false)],
    [past[1], finite(true)],
    [`${future}a`, finite(false)],
    [`${future}ont`, finite(true)],
    [`${future}ait`, finite(false)],
    [`${future}aient`, finite(true)],
    [`${imperfect}ant`, { mood: 'gerund', plural: null }],
    [participle, { mood: 'participle', plural: isRound ? null : false }],
    [`${participle}e`, { mood: 'participle', plural: false }],
    ...(isRound ? [] : [[`${participle}s`, { mood: 'participle', plural: true }] as const]),
    [`${participle}es`, { mood: 'participle', plural: true }],
  ];
}
