import { conjugate } from './conjugation';

const formsOf = (lemma: string): string[] => conjugate(lemma).map(([form]) => form);

test.each([
  ['annoncer', 'annonce annonçait annonça annoncèrent annoncera annonçant annoncé annoncées'],
  ['juger', 'juge jugeait jugea jugeant jugé'],
  ['révéler', 'révèle révèlent révélait révélera révélé'],
  ['rappeler', 'rappelle rappelait rappellera rappelé'],
  ['rejeter', 'rejette rejetait rejettera'],
  ['relever', 'relève relevait relèvera'],
  ['appuyer', 'appuie appuyait appuiera'],
  ['avertir', 'avertit avertissent avertissait avertira averti'],
  ['répondre', 'répond répondait répondit répondirent répondra répondu'],
  ['décrire', 'décrit décrivent décrivait décrivirent décrira décrite'],
  ['promettre', 'promet promettait promit promirent promettra promis promise promises'],
  ['soutenir', 'soutient soutiennent soutenait soutint soutinrent soutiendra soutenu'],
  ['craindre', 'craint craignent craignait craignit craindra'],
  ['contredire', 'contredit contredisait contredira'],
  ['exclure', 'exclut excluait exclura exclu'],
])('%s', (lemma, forms) => {
  expect(formsOf(lemma)).toEqual(expect.arrayContaining(forms.split(' ')));
});

test.each([
  ['annoncer', 'annoncait annonçe'],
  ['révéler', 'révéle revèle'],
  ['promettre', 'promettu promiss'],
  ['rappeler', 'rappele rappèle'],
])('%s has no form %s', (lemma, forms) => {
  for (const form of forms.split(' ')) expect(formsOf(lemma)).not.toContain(form);
});
