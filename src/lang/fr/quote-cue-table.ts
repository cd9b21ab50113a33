import type { CueForm, CueVerb, Frame, VerbForm } from '../../extract/quotes/lexicon';
import { conjugate } from './conjugation';
import { CARRIERS, CUE_ROWS } from './quote-cues';

/** Forms of all cues. A verb of several rows has the frames of each. */
export function toCueForms(): ReadonlyMap<string, readonly CueForm[]> {
  const framesOf = new Map<string, Set<Frame>>();
  for (const [frames, verbs] of CUE_ROWS) {
    for (const verb of verbs.split(' ')) {
      const lemma = verb.replaceAll('_', ' ');
      const known = framesOf.get(lemma) ?? new Set<Frame>();
      for (const frame of frames.split(' ')) known.add(frame as Frame);
      framesOf.set(lemma, known);
    }
  }
  const forms = new Map<string, CueForm[]>();
  for (const [lemma, frames] of framesOf) addVerb(forms, lemma, frames);
  return forms;
}

function addVerb(forms: Map<string, CueForm[]>, lemma: string, frames: ReadonlySet<Frame>): void {
  const reflexive = /^(?:se |s’)/u.test(lemma);
  const [head = '', ...tail] = lemma
    .replace(/^(?:se |s’)/u, '')
    .replaceAll('’', ' ')
    .split(' ');
  const verb: CueVerb = { frames, reflexive, tail, tells: false };
  for (const [form, reading] of conjugate(head)) {
    const known = forms.get(form) ?? [];
    known.push({ ...reading, verb });
    // The longest tail first: "se dire convaincu" before "se dire".
    known.sort(
      (a, b) =>
        b.verb.tail.length - a.verb.tail.length || Number(b.verb.reflexive) - Number(a.verb.reflexive),
    );
    forms.set(form, known);
  }
}

export function toCarriers(): ReadonlyMap<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  for (const lemma of CARRIERS.split(' '))
    for (const [form, reading] of conjugate(lemma)) forms.set(form, reading);
  return forms;
}
