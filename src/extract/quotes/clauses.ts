import { isSign, type Passage } from './passage';
import type { Reading } from './reading';

/** Fewer words are no clause. */
export const MIN_CLAUSE_WORDS = 4;

const MAX_DATELINE_UNITS = 14;

/** "PARIS, 3 mars (Agence) – Le pont": the clause begins behind the dash. */
export function afterDateline(passage: Passage, from: number, to: number): number {
  const { units, source } = passage;
  const first = source.slice(units[from]?.start ?? 0, units[from]?.end ?? 0);
  if (!isSign(units[from], '(') && !/^\p{Lu}{3,}$/u.test(first)) return from;
  for (let at = from; at < Math.min(to, from + MAX_DATELINE_UNITS); at++)
    if (isSign(units[at], '–—-') && units[at]?.gap && units[at + 1]?.gap) return at + 1;
  return from;
}

export function afterSemicolon(passage: Passage, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) if (isSign(passage.units[at], ';')) return at + 1;
  return from;
}

/** A finite verb seems to stand in [from, to). */
export function hasVerb(passage: Passage, from: number, to: number): boolean {
  const { units, lexicon } = passage;
  for (let at = from; at < to; at++) {
    const unit = units[at];
    if (unit?.kind !== 'word') continue;
    if (
      lexicon.auxiliaries.get(unit.text)?.mood === 'finite' ||
      lexicon.verbs.has(unit.text) ||
      lexicon.subjectPronouns.has(unit.text)
    )
      return true;
    if (
      lexicon.cues.get(unit.text)?.some((form) => form.mood === 'finite') === true &&
      !lexicon.nounForms.has(unit.text)
    )
      return true;
    if (at > from && lexicon.finiteEnding.test(unit.text)) return true;
  }
  return false;
}

/** Unit where the clause that begins `from` is over: the end of the sentence, or where the article's own words go on. */
export function clauseEnd(reading: Reading, from: number, limit: number, nth: number): number {
  const { passage } = reading;
  const { units, lexicon } = passage;
  let end = limit;
  for (let at = from + 1; at < limit; at++) {
    const unit = units[at];
    if (!unit) break;
    if (isSign(unit, ';')) return at;
    if (isSign(unit, ',')) {
      const next = units[at + 1];
      const word = next?.text ?? '';
      if (
        next?.kind === 'word' &&
        lexicon.clauseEnds.has(word) &&
        !lexicon.that.has(units[at + 2]?.text ?? '#')
      )
        return at;
      if (lexicon.clauseEnds.has(word) && !lexicon.coordinators.has(word)) return at;
      if (next && lexicon.coordinators.has(word) && startsPredicate(passage, at + 2)) return at;
      const cue = reading.cueStarting.get(at + 1);
      if (cue && (cue.mood === 'gerund' || cue.pronoun >= 0)) return at;
      const source = reading.sources[reading.sourcesUpTo[at + 1] ?? 0];
      if (source?.from === at + 1 && !source.strict) return at;
    } else if (lexicon.coordinators.has(unit.text)) {
      const cue = reading.cueStarting.get(at + 1);
      if (cue && cue !== reading.cues[nth] && cue.mood === 'finite') return at;
    }
  }
  while (end > from && isSign(units[end - 1], '.!?…')) end--;
  return end;
}

/** "que A mais que « B »": the clause in front of the one with marked words, which is told by those. */
export function beforeMarkedClause(passage: Passage, from: number, to: number): number {
  const { units, lexicon } = passage;
  let end = to;
  for (let at = from + MIN_CLAUSE_WORDS; at < to; at++) {
    if (units[at]?.kind === 'quote') return end;
    if (lexicon.coordinators.has(units[at]?.text ?? '') && lexicon.that.has(units[at + 1]?.text ?? ''))
      end = isSign(units[at - 1], ',') ? at - 1 : at;
  }
  return to;
}

/** "…, et s'apprête à": a second predicate of the main clause. */
function startsPredicate(passage: Passage, at: number): boolean {
  const { lexicon, units } = passage;
  const word = units[at]?.text ?? '';
  return lexicon.reflexives.has(word) || lexicon.auxiliaries.get(word)?.mood === 'finite';
}
