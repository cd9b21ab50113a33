import type { Amount } from '../../report';
import type { Document } from '../../text/document';
import type { Span } from '../../text/span';
import { finish, type Steps } from '../../text/steps';
import { rounded, vulgarFractions } from '../../text/numbers';
import { phraseAt, toPhrases } from '../../text/phrases';
import { tokensIn } from '../../text/tokens';
import { findAbout } from './about';
import { hasInSentence, isAge, isClock, nearest, readBound, readPer, SENTENCE_WINDOW } from './context';
import { isShare } from './counts';
import { currencyCode, currencySigns } from './currencies';
import { inferCurrency, isElliptical } from './infer';
import type { AmountLexicon } from './lexicon';
import { readPart, readPercentBefore } from './part';
import { joined, type Finding } from './ranges';
import { isApostrophe, printed, spanOf, unitOf, type Reading } from './reading';

export interface AmountContext {
  /** Where the article is published (ISO 3166 alpha-2), for what a bare "$" means; null when unknown. */
  readonly country: string | null;
  /** Sorted spans that are no amounts whatever stands there: dates. */
  readonly taken: readonly Span[];
}

/** More points than this are those of an index or a match. */
const MAX_PERCENT_POINTS = 40;
/** Magnitudes from which "pounds" and "livres" are money whatever else is said. */
const MIN_MONEY_MULTIPLIER = 1e3;

/**
 * Amounts of money, percentages, quantities and counts in `document`, in reading order, without overlaps. A figure
 * whose value or unit cannot be told is left out. `actors` is empty. Linear in the text.
 */
export function findAmounts(document: Document, lexicon: AmountLexicon, context: AmountContext): Amount[] {
  return finish(amountsInSteps(document, lexicon, context));
}

/** The same; rests behind each figure. */
export function* amountsInSteps(
  document: Document,
  lexicon: AmountLexicon,
  context: AmountContext,
): Steps<Amount[]> {
  const source = document.text;
  const tokens = tokensIn(source, lexicon.numbers.decimal);
  const reading: Reading = { source, tokens, lexicon, country: context.country };
  const amounts: Amount[] = [];
  const open: Finding[] = [];
  let takenAt = 0;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) break;
    while ((context.taken[takenAt]?.end ?? Infinity) <= token.start) takenAt++;
    const taken = context.taken[takenAt];
    if (taken && taken.start < token.end) {
      at++;
      continue;
    }
    if (phraseAt(tokens, at, ADDRESSES)) {
      at++;
      while (at < tokens.length && tokens[at]?.gap === false) at++;
      continue;
    }
    const findings = mayStart(reading, at) ? findingsAt(reading, at) : [];
    if (findings.length > 0) yield at / tokens.length;
    let next = at + 1;
    for (const finding of findings) {
      next = Math.max(next, finding.next);
      if (taken && (tokens[finding.next - 1]?.end ?? 0) > taken.start) continue;
      if (!finding.unit) {
        if (isElliptical(reading, finding)) open.push(finding);
        continue;
      }
      const amount = toAmount(reading, finding, amounts);
      // "lifts revenue from €3m to €4m": both values are those of one thing.
      const about = amount?.about ?? (finding === findings[1] ? (amounts.at(-1)?.about ?? null) : null);
      if (amount) amounts.push({ ...amount, about });
    }
    at = next;
  }
  return [...amounts, ...inferred(reading, open, amounts)].sort((a, b) => a.start - b.start);
}

function findingsAt(reading: Reading, at: number): Finding[] {
  const part = readPart(reading, at) ?? readPercentBefore(reading, at);
  return part ? joined(reading, part) : [];
}

/** Whether token `at` can be the first of an amount; a cheap test that leaves out most words. */
function mayStart({ tokens, lexicon }: Reading, at: number): boolean {
  const token = tokens[at];
  if (!token || token.kind === 'break') return false;
  if (token.kind === 'figure') return true;
  if (token.kind === 'sign') return currencySigns.has(token.text) || vulgarFractions.has(token.text);
  const { numbers, units } = lexicon;
  const { text } = token;
  if (
    numbers.atoms.has(text) ||
    numbers.articles.has(text) ||
    numbers.alone.has(text) ||
    numbers.collectives.has(text) ||
    numbers.vague.has(text) ||
    numbers.fractions.has(text) ||
    units.percentBefore.has(text)
  ) {
    return true;
  }
  // A currency in letters before its figure or sign: "EUR 1000", "US$", "Rs. 500".
  const after = tokens[at + 1];
  return (
    text.length <= 6 &&
    after !== undefined &&
    (after.kind === 'figure' ||
      (after.kind === 'sign' && (currencySigns.has(after.text) || after.text === '.')))
  );
}

/** With what an address begins, in which no figure is an amount. */
const ADDRESSES = toPhrases([['www.|http:/|https:/', true]]);

/** The report's amount for a finding, or null when its surroundings say that it is none. */
function toAmount(reading: Reading, finding: Finding, earlier: readonly Amount[]): Amount | null {
  const settled = settle(reading, finding, earlier);
  if (!settled) return null;
  const { kind, unit, factor = 1 } = settled;
  const scale = (value: number | null): number | null => (value === null ? null : rounded(value * factor));
  return {
    ...printed(reading, finding),
    kind,
    value: rounded(finding.value * factor),
    high: scale(finding.high),
    from: scale(finding.from),
    unit,
    unitInferred: finding.isUnitShared,
    bound: readBound(reading, finding),
    per: readPer(reading, finding.next),
    about: findAbout(reading, finding),
    actors: [],
  };
}

interface Settled {
  readonly kind: Amount['kind'];
  readonly unit: string;
  /** What the value is multiplied by, if by anything: 0.01 for cents. */
  readonly factor?: number;
}

/** Kind and unit as the surroundings make them; null for ages, times of day, scores and whatever cannot be told. */
function settle(reading: Reading, finding: Finding, earlier: readonly Amount[]): Settled | null {
  const { unit } = finding;
  if (!unit) return null;
  if (finding.opaque && unit.kind !== 'money' && unit.name !== '%') return null;
  if (unit.kind === 'money') return settleMoney(reading, finding, earlier);
  const isLoneOne =
    finding.value === 1 && finding.spelled && finding.high === null && finding.multiplier === 1;
  if (isLoneOne && (unit.kind === 'count' || reading.lexicon.units.casualUnits.has(unit.name))) return null;
  if (unit.kind === 'percent') return settlePercent(reading, finding);
  if (isClock(reading, finding) || isAge(reading, finding) || isNamed(reading, finding)) return null;
  return { kind: unit.kind, unit: unit.name };
}

/** Distances that a race is named by. */
const RACES_M = new Set([60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10_000]);

/** "mille fois merci", "a million times over". */
const IDIOM_TIMES = new Set([100, 1000, 1e6]);

/** A phrase that only looks measured: "le 100 m", "24 heures sur 24", "mille fois merci", "« Cent ans de solitude »", "48°52′ N". */
function isNamed(reading: Reading, finding: Finding): boolean {
  const { tokens, lexicon } = reading;
  const { unit, spelled, value, high, first, next } = finding;
  const before = tokens[first - 1]?.text ?? '';
  const after = tokens[next];
  const { determiners, melted } = lexicon.about;
  if (unit?.name === 'm') {
    const isTheOne = determiners.has(before) || melted.has(before) || before === 's';
    const isPlural = lexicon.counts.plural.test(before);
    return RACES_M.has(value) && isTheOne && !isPlural && !lexicon.numbers.articles.has(before);
  }
  if (unit?.name === '°') {
    const isWind = after?.capital && after.text.length === 1 && !isApostrophe(tokens[next + 1]);
    return after?.kind === 'figure' || isWind === true;
  }
  if (!lexicon.units.casualUnits.has(unit?.name ?? '')) return false;
  // What stands before a range, as in "once in every 3 to 4 weeks", makes it no share.
  if (isShare(reading, high === null ? first : next, next)) return true;
  const isTitle = /^[«“"]$/u.test(before);
  const isIdiom = IDIOM_TIMES.has(value) && lexicon.units.multiples.has(unit?.name ?? '');
  return spelled && (isTitle || isIdiom);
}

function settleMoney(reading: Reading, finding: Finding, earlier: readonly Amount[]): Settled | null {
  const { lexicon, tokens } = reading;
  const word = finding.unit?.currency;
  if (!word) return null;
  const { factor = 1, least = 0, country } = word;
  if (Math.abs(finding.value) < least && country === undefined) return null;
  if (word.mass !== undefined && country === undefined && finding.multiplier < MIN_MONEY_MULTIPLIER) {
    const mass = finding.hyphened ? 0 : nearest(reading, finding, lexicon.money.massCues);
    const isMass = mass < Infinity;
    const isBritish = reading.country === 'GB' || earlier.some((amount) => amount.unit === 'GBP');
    const cue = nearest(reading, finding, lexicon.money.cues, SENTENCE_WINDOW);
    // "dix livres" in a sentence that sells something: books.
    const isBook = finding.spelled && !lexicon.money.isMassByDefault;
    const isMoney = isMass ? cue < mass : isBritish || (cue < Infinity && !isBook);
    if (!isMoney)
      return isMass || lexicon.money.isMassByDefault ? { kind: 'quantity', unit: word.mass } : null;
  }
  if (factor !== 1 && country === undefined) {
    const last = earlier.at(-1);
    const isNear =
      last?.kind === 'money' && last.unit !== 'JPY' && (tokens[finding.first]?.start ?? 0) - last.end < 120;
    if (isNear && word.family !== 'pound') return { kind: 'money', unit: last.unit, factor };
  }
  const code = currencyCode(word, reading.country);
  return code === null ? null : { kind: 'money', unit: code, factor };
}

/** "points" are those of a percentage only when something says so: decimals, a sign, a percentage nearby. */
function settlePercent(reading: Reading, finding: Finding): Settled | null {
  const name = finding.unit?.name ?? '';
  if (name !== 'point') return { kind: 'percent', unit: name };
  const { tokens, lexicon } = reading;
  const isSigned = /^[+−-]/u.test(tokens[finding.first]?.text ?? '');
  if (Math.abs(finding.value) > MAX_PERCENT_POINTS) return null;
  if (hasInSentence(reading, finding, lexicon.context.indexCues)) return null;
  const isMeant =
    isSigned ||
    !Number.isInteger(finding.value) ||
    hasInSentence(reading, finding, lexicon.context.pointCues);
  return isMeant ? { kind: 'percent', unit: 'points' } : null;
}

/** Elliptical figures that take their currency from `amounts`. */
function inferred(reading: Reading, open: readonly Finding[], amounts: readonly Amount[]): Amount[] {
  const found: Amount[] = [];
  for (const finding of open) {
    const code = inferCurrency(reading.source, spanOf(reading.tokens, finding), amounts);
    if (code === null) continue;
    const unit = unitOf('money', '', { family: code });
    const amount = toAmount(reading, { ...finding, unit }, amounts);
    if (amount) found.push({ ...amount, unit: code, unitInferred: true });
  }
  return found;
}
