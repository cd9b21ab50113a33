import type { Span } from '../../text/span';
import { findCues } from './cues';
import type { Marked } from './marks';
import { isSign, type Passage } from './passage';
import type { Phrase } from './phrases';
import { subjectAfter, subjectBefore } from './subjects';

/** Marked words that a cue interrupts: "« On a perdu, soupire-t-elle. Et personne … »". */
export interface Interrupted {
  /** The words without the aside, in order; never empty. */
  readonly parts: readonly Span[];
  readonly phrase: Phrase;
  readonly cue: Span;
}

/** Behind a speaker named in full the aside may hold an apposition of this many units. */
const MAX_APPOSITION_UNITS = 24;

/** The cue that stands between commas inside `marked`, cut out; null when there is none. Units are those of `inside`. */
export function interruption(inside: Passage, marked: Marked): Interrupted | null {
  const { units, lexicon } = inside;
  for (const cue of findCues(inside)) {
    if (cue.mood !== 'finite' || cue.passive || cue.denied || cue.from === 0) continue;
    if (cue.verb && !cue.verb.frames.has('incise')) continue;
    let from = cue.from;
    let phrase =
      isSign(units[from - 1], ',') || isStopped(inside, from)
        ? subjectAfter(inside, cue, units.length)
        : null;
    if (!phrase && lexicon.subjectFirst) {
      phrase = subjectBefore(inside, cue, 0).phrase;
      if (!phrase || phrase.form === 'pronoun' || !isSign(units[phrase.from - 1], ',')) continue;
      from = phrase.from;
    }
    if (
      !phrase ||
      !isSign(units[from - 1], ',') ||
      (phrase.form === 'pronoun' && lexicon.firstPerson.has(units[phrase.from]?.text ?? ''))
    )
      continue;
    // Only a pronoun behind its verb, or a name, is surely not part of what is said.
    if (
      cue.pronoun < 0 &&
      phrase.name === null &&
      lexicon.roles.get(units[phrase.head]?.text ?? '') === undefined
    )
      continue;
    const to = asideEnd(inside, Math.max(cue.to, phrase.to), cue.pronoun >= 0);
    const before = { start: marked.start, end: units[from - 2]?.end ?? marked.start };
    const after = units[to] && to < units.length ? { start: units[to]?.start ?? 0, end: marked.end } : null;
    const parts = [before, ...(after && after.end > after.start ? [after] : [])].filter(
      ({ start, end }) => end > start,
    );
    if (parts.length === 0) continue;
    return {
      parts,
      phrase,
      cue: {
        start: units[cue.from]?.start ?? 0,
        end: units[Math.max(cue.to, cue.pronoun + 1) - 1]?.end ?? 0,
      },
    };
  }
  return null;
}

const isStopped = (passage: Passage, at: number): boolean => isSign(passage.units[at - 1], '!?');

/** Unit where the quoted words go on: behind the next stop, or the next comma when a pronoun closed the aside. */
function asideEnd(passage: Passage, from: number, isPronoun: boolean): number {
  const { units } = passage;
  for (let at = from; at < Math.min(units.length, from + MAX_APPOSITION_UNITS); at++) {
    if (isSign(units[at], '.!?…') && units[at + 1]?.gap) return at + 1;
    if (isPronoun && isSign(units[at], ',')) return at + 1;
  }
  // No stop within: an apposition ends with its second comma; one that only the end closes is the aside's.
  const { lexicon } = passage;
  let commas = 0;
  for (let at = from; at < Math.min(units.length, from + MAX_APPOSITION_UNITS); at++) {
    if (isSign(units[at], ',') && ++commas === 2) return at + 1;
  }
  const next = units[from + 1];
  const isApposition =
    next?.kind === 'figure' ||
    lexicon.roles.has(next?.text ?? '') ||
    lexicon.roles.has(units[from + 2]?.text ?? '');
  return isSign(units[from], ',') && !isApposition ? from + 1 : units.length;
}
