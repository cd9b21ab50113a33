import type { Report } from '../../../src/report';
import type { Span } from '../../../src/text/span';

/** The report for a reader, as Markdown: title and figures, then each kind of finding that is not empty. */
export function toMarkdown(report: Report): string {
  const sections = [
    heading(report),
    repeats(report),
    list(
      'Actors',
      report.actors.map(
        (actor) =>
          `**${escape(actor.name)}** (${actor.type}, ${actor.mentions.length} mentions)${actor.role ? `: ${escape(actor.role.text)}` : ''}`,
      ),
    ),
    list('Amounts', amounts(report)),
    list(
      'Dates',
      report.dates.map(
        (date) =>
          `${escape(date.text)}${date.iso === null ? '' : ` — ${date.iso}${date.isoEnd === null ? '' : ` to ${date.isoEnd}`}`}`,
      ),
    ),
    list(
      'Quotes',
      report.quotes.map(
        (quote) => `“${escape(quote.text)}” — ${escape(quote.speaker?.name ?? 'unknown')} (${quote.type})`,
      ),
    ),
    list(
      'Facts',
      report.facts.map(
        (fact) =>
          `${escape(slice(report, fact))} (${fact.certainty}${fact.source ? `, ${escape(fact.source.name)}` : ''})`,
      ),
    ),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

function heading({ article }: Report): string {
  const facts = [
    article.site,
    article.byline,
    article.published,
    article.language,
    `${article.words} words`,
    article.access === 'partial' ? 'cut: only a part of the article could be read' : null,
    article.url,
  ];
  return `# ${escape(article.title ?? 'Untitled')}\n\n${facts
    .filter((fact) => fact !== null)
    .map(escape)
    .join(' · ')}`;
}

function repeats(report: Report): string {
  if (report.repeats.length === 0) return '## Repeats\n\nNothing in this article repeats.';
  const body = report.repeats.map((repeat) => {
    const block = report.blocks[repeat.block];
    const title = `Block ${repeat.block + 1} repeats block ${repeat.of + 1}`;
    const kind = repeat.flagged ? repeat.kind : `${repeat.kind}, expected: ${repeat.because ?? ''}`;
    const changes = repeat.changes.map(
      (change) => `- ${change.what}: “${escape(change.from)}” → “${escape(change.to)}”`,
    );
    return [`### ${title} (${kind})`, `> ${block ? escape(slice(report, block)) : ''}`, changes.join('\n')]
      .filter(Boolean)
      .join('\n\n');
  });
  return `## Repeats\n\n${body.join('\n\n')}`;
}

function amounts(report: Report): string[] {
  return report.amounts.map((amount) => {
    const value = amount.high === null ? `${amount.value}` : `${amount.value} to ${amount.high}`;
    const about = amount.about ? `: ${escape(amount.about.text)}` : '';
    return `${escape(amount.text)} — ${amount.bound === null ? '' : `${amount.bound} `}${value} ${escape(amount.unit)}${about}`;
  });
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `## ${title}\n\n${items.map((item) => `- ${item}`).join('\n')}`;
}

function slice({ text }: Report, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Text of a page is data: nothing in it may become markup, and it stays on one line. */
function escape(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>#|~]/gu, '\\$&');
}
