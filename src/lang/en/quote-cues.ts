import type { CueForm, CueVerb, Frame, VerbForm } from '../../extract/quotes/lexicon';
import { conjugate } from './conjugation';

/** Verbs of speech by what may stand with them (see `Frame`); of several words the first is inflected. */
const CUE_ROWS: readonly (readonly [frames: string, verbs: string])[] = [
  [
    'incise colon that bare question words',
    'say tell add explain note argue claim insist warn confirm announce state declare report reveal admit acknowledge concede suggest believe think estimate predict recall reply write tweet conclude stress point_out remark joke agree allege maintain assert testify repeat reiterate retort speculate disclose inform assure reassure deny indicate',
  ],
  [
    'incise colon that words',
    'respond answer observe emphasise emphasize complain contend counter exclaim go_on hint remember post caution advise recommend remind boast promise pledge vow fear hope lament reason surmise muse venture confide quip propose demand urge call_for caution guess reckon cite signal clarify make_clear theorise theorize opine',
  ],
  [
    'incise colon words',
    'ask wonder comment continue shout yell scream cry whisper mutter sigh laugh enthuse gush begin interject interrupt echo plead beg implore snap tease text email blog describe refer criticise criticize condemn praise slam blast hail dismiss defend reject denounce brand label quote tout mock ridicule accuse blame liken characterise characterize applaud bemoan decry deride lambast welcome salute joke chant sing elaborate deadpan read fire_back hit_back shoot_back chime_in put',
  ],
  ['words', 'offer speak_of talk_of hit_out call express voice lash_out use term deem declare express'],
  ['colon', 'speak talk start open sum_up'],
  ['incise colon question words', 'ask wonder'],
  ['linked words', 'urge promise pledge vow threaten promise propose'],
  ['that words bare', 'be_convinced be_confident be_adamant be_hopeful be_certain'],
];
const CARRIERS = 'go want like wish continue come hasten proceed';
const TELLS = new Set(['tell', 'inform', 'assure', 'reassure', 'remind', 'warn', 'advise', 'caution']);

/** Forms of all cues. A verb of several rows has the frames of each. */
export function toCueForms(): ReadonlyMap<string, readonly CueForm[]> {
  const framesOf = new Map<string, Set<Frame>>();
  for (const [frames, verbs] of CUE_ROWS) {
    for (const name of verbs.split(' ')) {
      const lemma = name.replaceAll('_', ' ');
      const known = framesOf.get(lemma) ?? new Set<Frame>();
      for (const frame of frames.split(' ')) known.add(frame as Frame);
      framesOf.set(lemma, known);
    }
  }
  const forms = new Map<string, CueForm[]>();
  for (const [lemma, frames] of framesOf) {
    const [head = '', ...tail] = lemma.split(' ');
    const verb: CueVerb = { frames, reflexive: false, tail, tells: TELLS.has(lemma) };
    const inflections: readonly (readonly [string, VerbForm])[] = head === 'be' ? BE : conjugate(head);
    for (const [form, reading] of inflections) {
      const known = forms.get(form) ?? [];
      known.push({ ...reading, verb });
      known.sort((a, b) => b.verb.tail.length - a.verb.tail.length);
      forms.set(form, known);
    }
  }
  return forms;
}

const BE: readonly (readonly [string, VerbForm])[] = [
  ['is', { mood: 'finite', plural: false }],
  ['was', { mood: 'finite', plural: false }],
  ['are', { mood: 'finite', plural: true }],
  ['were', { mood: 'finite', plural: true }],
];

export function toCarriers(): ReadonlyMap<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  for (const lemma of CARRIERS.split(' ')) {
    for (const [form, reading] of conjugate(lemma))
      if (reading.mood !== 'infinitive') forms.set(form, reading);
  }
  return forms;
}
