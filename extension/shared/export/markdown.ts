import { toTimeLine, type Change, type FindingKind, type Report, type Span } from '../../../src/index';
import { ACTOR_TYPE } from '../actor-words';
import { toAmountEntries } from '../amount-list';
import { amountWords } from '../amount-words';
import { checkWords } from '../check-words';
import { CERTAINTY, sourceWords } from '../fact-words';
import { paragraphAt } from '../paragraphs';
import { fragmentWords, toSpeakerEntries } from '../quote-list';
import { CHANGE, EXPECTED, KIND } from '../repeat-words';
import { toRepeatSummary } from '../summary';
import type { MessageKey, Voice } from '../voice';
import { escapeMarkdown as escape } from './escape-markdown';
import { linksOf, type Links } from './links';
import { notLookedFor } from './not-looked-for';

const KIND_NAME: Readonly<Record<FindingKind, MessageKey>> = {
  repeats: 'tabRepeats',
  actors: 'tabActors',
  amounts: 'tabAmounts',
  dates: 'timelineHeading',
  quotes: 'tabQuotes',
  facts: 'tabOverview',
};

/** What every section is written from. */
interface Paper {
  readonly report: Report;
  readonly voice: Voice;
  readonly links: Links;
}

/** The report for a reader, in the language of `voice`: the article, then each kind of finding that is there. */
export function toMarkdown(report: Report, voice: Voice): string {
  const paper: Paper = { report, voice, links: linksOf(report) };
  const sections = [
    heading(paper),
    section(paper, 'tabOverview', facts(paper)),
    section(paper, 'checksHeading', checks(paper)),
    section(paper, 'timelineHeading', timeLine(paper)),
    section(paper, 'tabActors', actors(paper)),
    section(paper, 'tabAmounts', amounts(paper)),
    section(paper, 'tabQuotes', quotes(paper)),
    repeats(paper),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function section({ voice }: Paper, title: MessageKey, items: readonly string[]): string {
  return items.length === 0
    ? ''
    : `## ${escape(voice.t(title))}\n\n${items.map((item) => `- ${item}`).join('\n')}`;
}

function heading(paper: Paper): string {
  const { voice, links } = paper;
  const { article } = paper.report;
  const about = [
    article.site,
    article.byline,
    article.published && voice.day(article.published.slice(0, 10)),
    voice.plural('words', article.words),
    article.access === 'partial' ? voice.t('accessPartial') : null,
  ].filter((part) => part !== null);
  const title = escape(article.title ?? voice.t('untitled'));
  const address = links.article === null ? '' : `\n\n<${links.article}>`;
  return `# ${title}\n\n${about.map(escape).join(' · ')}${address}${missing(paper)}`;
}

/** Without it a list that is not there would say that nothing was found. */
function missing({ report, voice }: Paper): string {
  const kinds = notLookedFor(report).map((kind) => voice.t(KIND_NAME[kind]));
  return kinds.length === 0 ? '' : `\n\n${escape(voice.t('exportNotLookedFor', kinds.join(', ')))}`;
}

function facts(paper: Paper): string[] {
  const { report, voice } = paper;
  return report.facts.map((fact) => {
    const slots = [
      voice.t(CERTAINTY[fact.certainty]),
      fact.source && sourceWords(fact.source, voice),
      fact.repeatedIn.length > 0 ? voice.plural('factTimes', fact.repeatedIn.length + 1) : null,
    ].filter((slot) => slot !== null);
    return `${quoted(paper, fact)} — ${slots.map(escape).join(' · ')} · ${placeOf(paper, fact)}`;
  });
}

function checks({ report, voice }: Paper): string[] {
  return report.checks.map((check) => {
    const places = [check.first, check.second].map((place) => {
      const where = place.in === 'title' ? ` (${voice.t('checkInTitle')})` : '';
      return `**${escape(place.text)}**${escape(where)}`;
    });
    return `${escape(checkWords(check, voice))} ${places.join(' · ')}`;
  });
}

function timeLine(paper: Paper): string[] {
  const { report, voice } = paper;
  return toTimeLine(report).flatMap((entry) => {
    const fact = report.facts[entry.facts[0] ?? -1];
    const days = [entry.iso, ...(entry.isoEnd === null ? [] : [entry.isoEnd])].map(voice.day).join(' – ');
    return fact ? [`**${escape(days)}**: ${quoted(paper, fact)}`] : [];
  });
}

function actors({ report, voice }: Paper): string[] {
  return report.actors.map((actor) => {
    const others = actor.aliases.filter((alias) => alias !== actor.name);
    const slots = [
      voice.t(ACTOR_TYPE[actor.type]),
      actor.role?.text ?? null,
      voice.plural('mentions', actor.mentions.length),
      others.length > 0 ? voice.t('alsoCalled', others.join(', ')) : null,
    ].filter((slot) => slot !== null);
    return `**${escape(actor.name)}** — ${slots.map(escape).join(' · ')}`;
  });
}

function amounts(paper: Paper): string[] {
  const { report, voice } = paper;
  return toAmountEntries(report).map(({ amount, times }) => {
    const slots = [
      amountWords(amount, voice),
      amount.about?.text ?? null,
      amount.unitInferred ? voice.t('amountInferred') : null,
      times > 1 ? voice.plural('amountTimes', times) : null,
    ].filter((slot) => slot !== null);
    return `**${escape(amount.text)}** — ${slots.map(escape).join(' · ')} · ${placeOf(paper, amount)}`;
  });
}

function quotes(paper: Paper): string[] {
  const { report, voice } = paper;
  return toSpeakerEntries(report).flatMap(({ name, role, utterances }) =>
    utterances.flatMap(({ fragments }) => {
      const [first] = fragments;
      if (!first) return [];
      const words = fragmentWords(fragments);
      const said = first.type === 'indirect' ? ` (${voice.t('quoteIndirect')})` : '';
      const who = `${name ?? voice.t('speakerUnknown')}${role === null ? '' : ` (${role})`}`;
      return [
        `${escape(voice.t('citationQuoted', words))} — ${escape(who)}${escape(said)} · ${placeOf(paper, first)}`,
      ];
    }),
  );
}

function repeats(paper: Paper): string {
  const { report, voice } = paper;
  const flagged = report.repeats.filter((repeat) => repeat.flagged);
  const parts = flagged.map((repeat) => {
    const [again, first] = [report.blocks[repeat.block], report.blocks[repeat.of]];
    if (!again || !first)
      throw new RangeError(`repeat names block ${repeat.block} of ${report.blocks.length}`);
    const title = `${placeOf(paper, again)} ← ${placeOf(paper, first)}: ${escape(voice.t(KIND[repeat.kind]))}`;
    const changes = repeat.changes.map((change) => `- ${changeWords(change, voice)}`).join('\n');
    return [`### ${title}`, `> ${escape(report.text.slice(again.start, again.end))}`, changes]
      .filter((part) => part !== '')
      .join('\n\n');
  });
  const expected = expectedWords(paper);
  const body = [...(parts.length === 0 ? [escape(voice.t('summaryNone'))] : parts), expected];
  return [`## ${escape(voice.t('repeatsHeading'))}`, ...body].filter((part) => part !== '').join('\n\n');
}

function changeWords(change: Change, voice: Voice): string {
  const from = change.from === '' ? voice.t('changeAdded') : voice.t('citationQuoted', change.from);
  const to = change.to === '' ? voice.t('changeDropped') : voice.t('citationQuoted', change.to);
  return `${escape(voice.t(CHANGE[change.what]))}: ${escape(from)} → ${escape(to)}`;
}

function expectedWords({ report, voice }: Paper): string {
  const { expected } = toRepeatSummary(report);
  if (expected.length === 0) return '';
  const kinds = expected.map(({ because, blocks }) => voice.plural(EXPECTED[because], blocks));
  return escape(voice.t('expectedHeading', kinds.join(', ')));
}

function quoted({ report, voice }: Paper, span: Span): string {
  return escape(voice.t('citationQuoted', report.text.slice(span.start, span.end)));
}

/** The paragraph of `span` by its number, linked to the place where the article has an address. */
function placeOf({ report, voice, links }: Paper, span: Span): string {
  const number = paragraphAt(report, span.start);
  const name = escape(number === null ? voice.t('placeOther') : voice.t('placeParagraph', number));
  const link = links.to(span);
  return link === null ? name : `[${name}](<${link}>)`;
}
