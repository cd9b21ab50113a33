import type { Document } from './document';
import type { Span } from './span';
import { tokensIn, type Token } from './tokens';

/** A sentence, or several that one quotation holds together: what the article says in one breath. */
export interface Statement extends Span {
  /** Index into `Document.blocks`. */
  readonly block: number;
  /** Signs too, line breaks not. */
  readonly tokens: readonly Token[];
  /** For each token whether it stands between quotation marks. */
  readonly quoted: readonly boolean[];
}

const PARTNER: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['"', '"'],
]);

/**
 * Statements of `document` in reading order, whatever the role of their block; none crosses a block's border. `quotes`
 * are ranges of words known to be quoted, in any order; what stands between double marks counts as quoted besides. A
 * document without sentences has none. Linear in the text, but for sorting `quotes`.
 */
export function toStatements(document: Document, quotes: readonly Span[]): Statement[] {
  const tokens = tokensIn(document.text, ',').filter((token) => token.kind !== 'break');
  const quoted = quotedIn(document, tokens, quotes);
  const statements: Statement[] = [];
  let at = 0;
  let block = 0;
  let open: { start: number; from: number } | null = null;
  document.sentences.forEach((sentence, index) => {
    while ((document.blocks[block]?.end ?? Infinity) < sentence.end) block++;
    const { start, from } = open ?? { start: sentence.start, from: at };
    while ((tokens[at]?.start ?? Infinity) < sentence.end) at++;
    const next = document.sentences[index + 1];
    const isLast = !next || next.start >= (document.blocks[block]?.end ?? 0);
    const isOpen = !isLast && quoted[at - 1] === true && quoted[at] === true && !closes(tokens[at - 1]);
    open = isOpen ? { start, from } : null;
    if (!isOpen)
      statements.push({
        start,
        end: sentence.end,
        block,
        tokens: tokens.slice(from, at),
        quoted: quoted.slice(from, at),
      });
  });
  return statements;
}

const closes = (token: Token | undefined): boolean =>
  token?.text === '»' || token?.text === '”' || token?.text === '"';

/** Whether each token stands between double marks that close in the same block, marks included, or in `quotes`. */
function quotedIn(document: Document, tokens: readonly Token[], quotes: readonly Span[]): boolean[] {
  const quoted = new Array<boolean>(tokens.length).fill(false);
  let block = 0;
  let opened = -1;
  let partner = '';
  tokens.forEach((token, at) => {
    while ((document.blocks[block]?.end ?? Infinity) <= token.start) {
      block++;
      opened = -1;
    }
    if (token.kind !== 'sign') return;
    if (opened >= 0 && (token.text === partner || (partner === '“' && token.text === '”'))) {
      quoted.fill(true, opened, at + 1);
      opened = -1;
    } else if (opened < 0) {
      const closing = PARTNER.get(token.text);
      if (closing === undefined) return;
      opened = at;
      partner = closing;
    }
  });
  let at = 0;
  for (const quote of [...quotes].sort((a, b) => a.start - b.start)) {
    while ((tokens[at]?.end ?? Infinity) <= quote.start) at++;
    for (let i = at; i < tokens.length && (tokens[i]?.start ?? Infinity) < quote.end; i++) quoted[i] = true;
  }
  return quoted;
}
