import type { Actor, FactSource, NamedSource, Quote, Speaker } from '../../report';
import { phraseAt } from '../../text/phrases';
import type { Span } from '../../text/span';
import { membersIn } from '../../text/spans-in';
import type { Statement } from '../../text/statements';
import { finish, type Steps } from '../../text/steps';
import type { SourceLexicon, SourceNoun } from './lexicon';
import { placesOf, type ActorPlace } from './mentions';
import { kindOfActor, readSource, toSource, widen, type Named, type Passage } from './noun-phrase';

/** On whose word one statement stands. */
export interface Attribution {
  readonly source: FactSource;
  /** One end of the chain is an informant without a name. */
  readonly isUnnamed: boolean;
  /** The words that say so: the cue, and the source when it has no name. Never empty, in reading order. */
  readonly marks: readonly Span[];
}

export interface AttributionInput {
  readonly text: string;
  readonly actors: readonly Actor[];
  readonly quotes: readonly Quote[];
  /** A day is nobody's name. */
  readonly dates: readonly Span[];
}

/** Quoted words that are fewer do not make the statement around them their speaker's. */
const MIN_QUOTE_SHARE = 0.3;

/**
 * The source of each statement, one entry a statement, null where the article speaks in its own voice. "Selon X",
 * "according to X" and unnamed informants come before the speakers of quotations. Linear in the text.
 */
export function findAttributions(
  statements: readonly Statement[],
  input: AttributionInput,
  lexicon: SourceLexicon,
): (Attribution | null)[] {
  return finish(attributionsInSteps(statements, input, lexicon));
}

/** The same, a statement a step. */
export function* attributionsInSteps(
  statements: readonly Statement[],
  input: AttributionInput,
  lexicon: SourceLexicon,
): Steps<(Attribution | null)[]> {
  const all = placesOf(input.actors);
  const found: (Attribution | null)[] = [];
  const spoken = [...input.quotes].sort((a, b) => a.start - b.start);
  let media: NamedSource | null = null;
  let last: Attribution | null = null;
  for (const statement of statements) {
    yield found.length / statements.length;
    const places = membersIn(all, statement.start, statement.end);
    const passage: Passage = { text: input.text, statement, places, lexicon };
    const said = byQuote(
      passage,
      membersIn(spoken, statement.start, statement.end),
      membersIn(input.dates, statement.start, statement.end),
      all,
    );
    const own: Attribution | null = byCue(passage, media, last) ?? byInformant(passage, said) ?? said;
    if (own) {
      last = own;
      const ends: readonly (NamedSource | null)[] = [own.source, own.source.via];
      for (const end of ends) if (end && canPublish(end)) media = end;
    }
    // "He asked not to be named": says of the statement before on whose word it stands.
    const before = found.at(-1);
    if (!own && before?.source.actor === null && speaksUnnamed(statement, lexicon))
      found[found.length - 1] = { ...before, isUnnamed: true };
    found.push(own);
  }
  return found;
}

/** A name, perhaps behind an article: "le Courrier", not "la direction du groupe Norvalys". */
const PROPER_NAME = /^(?:\p{Ll}{1,3}[\s’'])?\p{Lu}/u;

/** Whom "le quotidien" may take up: not everybody knows of every name that it is a newspaper's. */
const canPublish = ({ kind, actor, name }: NamedSource): boolean =>
  (kind === 'media' || kind === 'organisation') && (actor !== null || PROPER_NAME.test(name));

/** "Selon X", "d'après elle", "toujours selon le quotidien". */
function byCue(passage: Passage, media: NamedSource | null, last: Attribution | null): Attribution | null {
  const { statement, lexicon } = passage;
  for (let at = 0; at < statement.tokens.length; at++) {
    if (statement.quoted[at]) continue;
    const cue = phraseAt(statement.tokens, at, lexicon.cues);
    if (!cue) continue;
    const behind = statement.tokens[cue.next];
    const cueSpan = spanOf(statement, cue.from, cue.next);
    if (behind && lexicon.pronouns.has(behind.text)) {
      if (!last) return null;
      const { start, end } = behind;
      const source = { ...last.source, start, end };
      return { source, isUnnamed: last.isUnnamed, marks: [{ start: cueSpan.start, end }] };
    }
    const named = readSource(passage, cue.next);
    if (!named) continue;
    const isBack = named.source.kind === 'media' && named.source.actor === null && named.definite;
    const source = isBack && media ? { ...named.source, name: media.name, actor: media.actor } : named.source;
    return withChain(passage, { ...named, source }, [cueSpan], isInformant(named.noun, true));
  }
  return null;
}

/** Says of somebody that the name is kept, and passes nothing on. */
const speaksUnnamed = ({ tokens }: Statement, lexicon: SourceLexicon): boolean =>
  tokens.some((_, at) => phraseAt(tokens, at, lexicon.unnamed)?.value === false);

/** "Une source proche du dossier évoque …"; or `said`, by somebody who "asked not to be named", which by itself states nothing. */
function byInformant(passage: Passage, said: Attribution | null): Attribution | null {
  const { statement, lexicon } = passage;
  for (let at = 0; at < statement.tokens.length; at++) {
    if (statement.quoted[at]) continue;
    const phrase = phraseAt(statement.tokens, at, lexicon.unnamed);
    if (!phrase) continue;
    if (phrase.value) return withChain(passage, widen(passage, phrase.from, phrase.next), [], true);
    if (!said) return null;
    const marks = [...said.marks, spanOf(statement, phrase.from, phrase.next)];
    return { ...said, isUnnamed: true, marks: marks.sort((a, b) => a.start - b.start) };
  }
  return null;
}

/** The speaker of the words that fill most of the statement, when they fill enough of it. */
function byQuote(
  passage: Passage,
  quotes: readonly Quote[],
  dates: readonly Span[],
  all: readonly ActorPlace[],
): Attribution | null {
  const { statement } = passage;
  let best: Quote | null = null;
  for (const quote of quotes) {
    if (!quote.speaker || dates.some((date) => isWithin(quote.speaker, date))) continue;
    const isLonger = !best || quote.end - quote.start > best.end - best.start;
    const share = (quote.end - quote.start) / (statement.end - statement.start);
    if (isLonger && (quote.type !== 'mixed' || share >= MIN_QUOTE_SHARE)) best = quote;
  }
  if (!best?.speaker) return null;
  const { speaker, cue } = best;
  const isHere = speaker.start >= statement.start && speaker.end <= statement.end;
  const here = isHere ? toSource(passage, speaker) : null;
  const isActor =
    here === null || (speaker.actor !== null && here.noun !== 'document' && !isAnyBody(speaker, here));
  const named = isActor ? toElsewhere(speaker, all) : here;
  const marks = cue ? [cue] : [{ start: speaker.start, end: speaker.end }];
  return withChain(passage, named, marks, isInformant(named.noun, false));
}

/** A speaker who is named in another statement: by the actor, or by the capital that a name has. */
function toElsewhere(speaker: Speaker, all: readonly ActorPlace[]): Named {
  const { name, start, end } = speaker;
  const place = all.find(({ actor }) => actor.id === speaker.actor || actor.name === name);
  const kind = place ? kindOfActor(place) : /^\p{Lu}/u.test(name) ? 'named-person' : 'anonymous';
  const source = { kind, name, actor: place?.actor.id ?? null, start, end } as const;
  return { source, noun: null, next: 0, definite: false };
}

const isWithin = (inner: Span | null, outer: Span): boolean =>
  inner !== null && inner.start >= outer.start && inner.end <= outer.end;

/** "The company" may be any company, and more so where it is not the one just named. */
const isAnyBody = (speaker: Speaker, { noun }: Named): boolean => speaker.form === 'role' && noun === 'body';

/** An informant always; a witness only where the article itself goes by them. */
const isInformant = (noun: SourceNoun | null, byCue: boolean): boolean =>
  noun === 'informant' || (byCue && noun === 'witness');

function withChain(
  passage: Passage,
  { source, next }: Named,
  cues: readonly Span[],
  isUnnamed: boolean,
): Attribution {
  const { statement, lexicon } = passage;
  let via: Named | null = null;
  let citing: Named | null = null;
  for (let at = next; at < statement.tokens.length; at++) {
    if (statement.quoted[at]) continue;
    const through = via ? null : phraseAt(statement.tokens, at, lexicon.through);
    const cited = citing ? null : phraseAt(statement.tokens, at, lexicon.citing);
    if (through) via = mediumAt(passage, through.next);
    if (cited) citing = readSource(passage, cited.next);
  }
  // Who has sources of its own to cite, and no actor to tell what it is, is a medium.
  const isMedium = source.kind === 'organisation' && source.actor === null && citing !== null;
  const isDark = isUnnamed || isInformant(citing?.noun ?? null, true);
  const marks: Span[] = [...cues];
  if (isUnnamed) marks.push({ start: source.start, end: source.end });
  if (citing && isInformant(citing.noun, true))
    marks.push({ start: citing.source.start, end: citing.source.end });
  return {
    source: {
      ...source,
      kind: isMedium ? 'media' : source.kind,
      via: via?.source ?? null,
      citing: citing?.source ?? null,
    },
    isUnnamed: isDark,
    marks: marks.sort((a, b) => a.start - b.start),
  };
}

function mediumAt(passage: Passage, from: number): Named | null {
  const named = readSource(passage, from);
  return named && (named.source.kind === 'media' || named.source.kind === 'document') ? named : null;
}

function spanOf(statement: Statement, from: number, next: number): Span {
  return {
    start: statement.tokens[from]?.start ?? statement.start,
    end: statement.tokens[next - 1]?.end ?? statement.end,
  };
}
