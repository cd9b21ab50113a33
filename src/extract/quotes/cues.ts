import type { Auxiliary, CueForm, CueVerb, QuoteLexicon, VerbForm } from './lexicon';
import { isSign, type Passage, type Unit } from './passage';

/** A verb of speech as it stands in the text, with what belongs to its group. */
export interface Cue {
  /** Units [from, to): auxiliary, pronouns and negation included. */
  readonly from: number;
  readonly to: number;
  /** Unit of the word that carries the meaning. */
  readonly core: number;
  /** Null for a verb outside the lexicon that its place makes a cue. */
  readonly verb: CueVerb | null;
  readonly mood: 'finite' | 'participle' | 'gerund' | 'infinitive';
  readonly passive: boolean;
  readonly plural: boolean | null;
  /** Denied, refused, or only thought of: what follows has not been said. */
  readonly denied: boolean;
  /** Unit of the pronoun that follows it as its subject ("dit-il"); -1 without. */
  readonly pronoun: number;
}

/** As many words may stand between an auxiliary and its participle, a carrier and its infinitive. */
const MAX_GAP = 6;

/** Cues among the units of `passage`, by their first unit, none inside another. Linear in the text. */
export function findCues(passage: Passage): Cue[] {
  const cues: Cue[] = [];
  let reached = 0;
  passage.units.forEach((unit, at) => {
    if (at < reached || unit.kind !== 'word') return;
    const cue = cueAt(passage, at, reached);
    if (!cue) return;
    cues.push(cue);
    reached = cue.to;
  });
  return cues;
}

function cueAt(passage: Passage, at: number, floor: number): Cue | null {
  const { units, lexicon } = passage;
  const unit = units[at];
  if (!unit) return null;
  const auxiliary = lexicon.auxiliaries.get(unit.text);
  if (auxiliary) {
    const composed = composedAt(passage, at, auxiliary, floor);
    if (composed) return composed;
  }
  if (lexicon.adverbs.has(unit.text)) return null;
  const plain = plainAt(passage, at, floor);
  if (plain) return plain;
  return lexicon.hyphenInversion ? openAt(passage, at, floor) : null;
}

/** The auxiliary `at` with its participle or infinitive: "a-t-il aussi fait savoir", "had been told". */
function composedAt(passage: Passage, at: number, auxiliary: Auxiliary, floor: number): Cue | null {
  const { units, lexicon } = passage;
  const inverted = inversionAt(passage, at + 1);
  let index = inverted?.next ?? at + 1;
  let passive = false;
  let denied = auxiliary.kind === 'modal';
  let commas = 0;
  for (const last = index + MAX_GAP; index < last; index++) {
    const unit = units[index];
    if (!unit || unit.sentence !== units[at]?.sentence) return null;
    if (lexicon.passiveMarks.has(unit.text)) {
      passive = true;
      continue;
    }
    if (isSign(unit, ',') && ++commas <= 2) continue;
    const prefix = prefixOf(passage, at, floor, true);
    const reading = unit.kind === 'word' ? participleOf(passage, index, auxiliary, prefix.reflexive) : null;
    if (reading) {
      const form = reading.form;
      const isBe = auxiliary.kind === 'be' && lexicon.passiveMarks.size > 0;
      const isProgressive = form.mood === 'gerund';
      if (
        auxiliary.kind === 'be' &&
        !isProgressive &&
        !prefix.reflexive &&
        form.mood === 'participle' &&
        isBe
      )
        passive = true;
      denied ||= prefix.negated || hasNegation(passage, at, index);
      return {
        from: prefix.from,
        to: reading.to,
        core: index,
        verb: form.verb,
        mood: auxiliary.mood,
        passive,
        plural: auxiliary.plural,
        denied: denied || isHypothesis(passage, prefix.from),
        pronoun: inverted?.pronoun ?? -1,
      };
    }
    const carrier = lexicon.carriers.get(unit.text);
    if (
      carrier &&
      (carrier.mood === 'participle' || auxiliary.kind === 'modal' || auxiliary.kind === 'future')
    ) {
      const carried = carriedAt(passage, index, lexicon);
      if (carried) {
        return {
          ...carried,
          from: prefix.from,
          mood: auxiliary.mood,
          plural: auxiliary.plural,
          denied:
            denied || prefix.negated || hasNegation(passage, at, index) || isHypothesis(passage, prefix.from),
          pronoun: inverted?.pronoun ?? -1,
        };
      }
      return null;
    }
    if (unit.kind === 'sign' && !isSign(unit, "'-")) return null;
    if (commas === 0 && !isAdverbial(lexicon, unit) && !lexicon.negations.has(unit.text)) return null;
  }
  return null;
}

/** The participle `at` of a cue; behind a future or modal auxiliary its infinitive, behind "is" its gerund. */
function participleOf(
  passage: Passage,
  at: number,
  auxiliary: Auxiliary,
  reflexive: boolean,
): { form: CueForm; to: number } | null {
  for (const form of passage.lexicon.cues.get(passage.units[at]?.text ?? '') ?? []) {
    const fits =
      auxiliary.kind === 'future' || auxiliary.kind === 'modal'
        ? form.mood === 'infinitive'
        : form.mood === 'participle' ||
          (auxiliary.kind === 'be' && form.mood === 'gerund' && passage.lexicon.subjectFirst);
    if (!fits || (form.verb.reflexive && !reflexive)) continue;
    const to = tailEnd(passage, form.verb, at + 1);
    if (to >= 0) return { form, to };
  }
  return null;
}

function plainAt(passage: Passage, at: number, floor: number): Cue | null {
  const { units, lexicon } = passage;
  const unit = units[at];
  const forms = lexicon.cues.get(unit?.text ?? '');
  if (
    !unit ||
    (unit.capital && at > 0 && units[at - 1]?.sentence === unit.sentence && !isOpening(units[at - 1]))
  )
    return null;
  for (const form of forms ?? []) {
    const inverted = form.mood === 'finite' ? inversionAt(passage, at + 1) : null;
    const to = tailEnd(passage, form.verb, inverted?.next ?? at + 1);
    if (to < 0) continue;
    const prefix = prefixOf(passage, at, floor, !lexicon.nounForms.has(unit.text));
    if (form.verb.reflexive && !prefix.reflexive) continue;
    if (!inverted && form.mood === 'finite' && lexicon.nounForms.has(unit.text) && isNounHere(passage, at))
      return null;
    if (
      form.mood === 'participle' &&
      forms?.some((other) => other.mood === 'finite' && other.verb === form.verb)
    )
      continue;
    return {
      from: prefix.from,
      to,
      core: at,
      verb: form.verb,
      mood: form.mood,
      passive: form.mood === 'participle',
      plural: form.plural,
      denied: prefix.negated || isHypothesis(passage, prefix.from),
      pronoun: inverted?.pronoun ?? -1,
    };
  }
  const carrier = lexicon.carriers.get(unit.text);
  if (carrier?.mood === 'finite') {
    const carried = carriedAt(passage, at, lexicon);
    const prefix = prefixOf(passage, at, floor, true);
    if (carried)
      return {
        ...carried,
        from: prefix.from,
        plural: carrier.plural,
        denied: prefix.negated || isHypothesis(passage, prefix.from),
      };
  }
  return null;
}

/** The infinitive of a cue that the carrier `at` takes: "tient à rappeler", "went on to say". */
function carriedAt(passage: Passage, at: number, lexicon: QuoteLexicon): Cue | null {
  const { units } = passage;
  const inverted = inversionAt(passage, at + 1);
  let index = inverted?.next ?? at + 1;
  for (const last = index + MAX_GAP; index < last; index++) {
    const unit = units[index];
    if (!unit || unit.sentence !== units[at]?.sentence) return null;
    for (const form of lexicon.cues.get(unit.text) ?? []) {
      if (form.mood !== 'infinitive') continue;
      const to = tailEnd(passage, form.verb, index + 1);
      if (
        to < 0 ||
        (form.verb.reflexive &&
          !lexicon.reflexives.has(units[index - (isSign(units[index - 1], "'") ? 2 : 1)]?.text ?? ''))
      )
        continue;
      return {
        from: at,
        to,
        core: index,
        verb: form.verb,
        mood: 'finite',
        passive: false,
        plural: null,
        denied: hasNegation(passage, at, index),
        pronoun: inverted?.pronoun ?? -1,
      };
    }
    if (
      !lexicon.infinitiveLinks.has(unit.text) &&
      !isAdverbial(lexicon, unit) &&
      !lexicon.reflexives.has(unit.text) &&
      !lexicon.clitics.has(unit.text) &&
      !lexicon.negations.has(unit.text) &&
      !isSign(unit, "'")
    )
      return null;
  }
  return null;
}

/** Any verb whose subject pronoun follows with a hyphen, behind a comma or marked words: "s'amuse-t-il". */
function openAt(passage: Passage, at: number, floor: number): Cue | null {
  const inverted = inversionAt(passage, at + 1);
  if (!inverted || passage.units[inverted.pronoun]?.text === 'ce') return null;
  const prefix = prefixOf(passage, at, floor, true);
  const before = passage.units[prefix.from - 1];
  if (!(before?.kind === 'quote' || isSign(before, ',')) || passage.units[at]?.capital) return null;
  let to = inverted.next;
  // "a-t-elle martelé": an auxiliary takes any participle along.
  if (passage.lexicon.auxiliaries.has(passage.units[at]?.text ?? '')) {
    const participle = passage.units[to];
    if (participle?.kind !== 'word' || !/(?:é|i|u|is|it)$/u.test(participle.text)) return null;
    to++;
  }
  return {
    from: prefix.from,
    to,
    core: at,
    verb: null,
    mood: 'finite',
    passive: false,
    plural: null,
    denied: prefix.negated,
    pronoun: inverted.pronoun,
  };
}

/** "-t-il", "-elle" at unit `at`. */
function inversionAt(passage: Passage, at: number): { pronoun: number; next: number } | null {
  const { units, lexicon } = passage;
  if (!lexicon.hyphenInversion || !isSign(units[at], '-‑') || units[at]?.gap) return null;
  const bridged = units[at + 1]?.text === 't' && isSign(units[at + 2], "-‑'") ? at + 3 : at + 1;
  return lexicon.subjectPronouns.has(units[bridged]?.text ?? '')
    ? { pronoun: bridged, next: bridged + 1 }
    : null;
}

interface Prefix {
  readonly from: number;
  readonly reflexive: boolean;
  readonly negated: boolean;
}

/** Pronouns and negation that stand before the verb `at`; object pronouns only when it can be no noun. */
function prefixOf(passage: Passage, at: number, floor: number, isVerb: boolean): Prefix {
  const { units, lexicon } = passage;
  let from = at;
  let reflexive = false;
  let negated = false;
  for (;;) {
    const previous = from - (isSign(units[from - 1], "'") && !units[from]?.gap ? 2 : 1);
    const unit = units[previous];
    if (previous < floor || !unit || unit.sentence !== units[at]?.sentence || unit.kind !== 'word') break;
    const isNegation = lexicon.negations.has(unit.text);
    const isReflexive = lexicon.reflexives.has(unit.text);
    if (!isNegation && !isReflexive && !(isVerb && lexicon.clitics.has(unit.text))) break;
    negated ||= isNegation;
    reflexive ||= isReflexive;
    from = previous;
  }
  return { from, reflexive, negated };
}

/** Unit behind the words of `verb.tail`, which adverbs may part; -1 when they do not follow. */
function tailEnd(passage: Passage, verb: CueVerb, at: number): number {
  const { units, lexicon } = passage;
  let index = at;
  for (const word of verb.tail) {
    for (let skipped = 0; skipped < 2 && units[index] && !isStem(units[index], word); skipped++) {
      const unit = units[index];
      if (unit && (isAdverbial(lexicon, unit) || isSign(unit, "'") || lexicon.negations.has(unit.text)))
        index++;
    }
    if (!isStem(units[index], word)) return -1;
    index++;
    if (isSign(units[index], "'") && verb.tail.length > 1) index++;
  }
  return index;
}

/** An adjective agrees: "convaincu" is also "convaincue", "convaincus". */
const isStem = (unit: Unit | undefined, word: string): boolean =>
  unit?.kind === 'word' &&
  (unit.text === word ||
    (word.length > 5 && unit.text.startsWith(word) && unit.text.length <= word.length + 2));

function isNounHere(passage: Passage, at: number): boolean {
  const { units, lexicon } = passage;
  const previous = units[at - (isSign(units[at - 1], "'") ? 2 : 1)];
  if (!previous || previous.sentence !== units[at]?.sentence) return false;
  if (previous.kind === 'figure') return true;
  return (
    previous.kind === 'word' &&
    !lexicon.subjectPronouns.has(previous.text) &&
    (lexicon.determiners.has(previous.text) ||
      lexicon.binders.has(previous.text) ||
      lexicon.prepositions.has(previous.text))
  );
}

function hasNegation(passage: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (passage.lexicon.negations.has(passage.units[at]?.text ?? '')) return true;
  return false;
}

/** A word right before the group ("si", "veut", "without") that makes it no report. */
function isHypothesis(passage: Passage, from: number): boolean {
  const { units, lexicon } = passage;
  const previous = units[from - 1];
  return (
    previous?.kind === 'word' &&
    previous.sentence === units[from]?.sentence &&
    lexicon.hypotheses.has(previous.text)
  );
}

const isOpening = (unit: Unit | undefined): boolean => isSign(unit, '-–—(:;') || unit?.kind === 'quote';

/** The subject may follow: in a language where it comes first, only behind a plain verb ("said X", not "had told X"). */
export const mayInvert = (lexicon: QuoteLexicon, cue: Cue): boolean =>
  !lexicon.subjectFirst || (cue.to - cue.from === 1 && cue.verb?.tells !== true);

export const isAdverbial = (lexicon: QuoteLexicon, unit: VerbForm | Unit): boolean =>
  'text' in unit &&
  unit.kind === 'word' &&
  (lexicon.adverbs.has(unit.text) ||
    lexicon.timeWords.has(unit.text) ||
    (unit.text.length > 5 && lexicon.adverb.test(unit.text)));
