import type { Document } from '../../text/document';
import type { Turn } from './interview';
import { isRead, type Passage } from './passage';
import { phraseIn, wordCount } from './reading';

/** "— Ada Holm (@adaholm) 3 March", "– Jean Mas, maire": who signs the block before, or the words before in the same. */
const SIGNATURE =
  /(?:^|[\s\u00a0])(?:—|–|--|-)[\s\u00a0]*(?<name>\p{Lu}[\p{L}\p{M}.'’ -]{1,50}?)[\s\u00a0]*(?<tail>\(@[\p{L}\p{N}_]+\)|,|$)/u;
const LINK = /[\s\u00a0]*(?:https?:\/\/|pic\.)\S+$/u;
const MAX_SIGNATURE_WORDS = 16;

/** Words of a block quotation or an embedded post whose author is named beneath. Linear in the text. */
export function findSigned(document: Document, passage: Passage): Turn[] {
  const turns: Turn[] = [];
  document.blocks.forEach((block, index) => {
    const text = document.text.slice(block.start, block.end);
    if (!isRead(block) || text === '') return;
    const tail = text.slice(-LONGEST_TAIL);
    const match = SIGNATURE.exec(tail);
    if (!match?.groups) return;
    const at = block.end - tail.length + match.index;
    const isPost = match.groups['tail']?.startsWith('(@') === true;
    const isAlone =
      document.text.slice(block.start, at).trim() === '' && wordCount(text) <= MAX_SIGNATURE_WORDS;
    const target = isAlone ? document.blocks[index - 1] : block;
    if (!target || !isRead(target)) return;
    const isQuotation = target.role === 'pull-quote' || target.role === 'embed';
    if (!isQuotation && !(isPost && isAlone)) return;
    const source = document.text.slice(target.start, isAlone ? target.end : at);
    const end = target.start + source.replace(LINK, '').trimEnd().length;
    if (wordCount(source) < 2 || /^[«“"]/u.test(source)) return;
    const name = match.groups['name'] ?? '';
    const from = document.text.indexOf(name, at);
    turns.push({
      start: target.start,
      end,
      block: isAlone ? index - 1 : index,
      phrase: phraseIn(passage, from, from + name.length),
    });
  });
  return turns;
}

/** As far back from the end of a block as a signature is looked for, in UTF-16 code units. */
const LONGEST_TAIL = 160;
