import { readPage } from './read-page';

const PARAGRAPHS = 450;

const paragraph = (at: number): string =>
  `<p>Le chantier numéro ${at} a pris du retard, dit-on, et personne n’en connaît encore la vraie raison.</p>`;

test('an article of many more paragraphs than a content finder is shown is found whole', () => {
  const all = Array.from({ length: PARAGRAPHS }, (_, at) => paragraph(at));
  document.body.innerHTML = `
    <nav><a href="/">Accueil</a></nav>
    <div class="page"><h1>Les chantiers</h1><div class="texte">${all.join('')}</div>
    <div class="comments"><p>${'Tout à fait d’accord avec ce qui est dit plus haut, merci. '.repeat(4)}</p></div></div>`;
  const result = readPage(document);
  if (!result.ok) throw new Error(result.error);
  expect(result.value.article.blocks.map(({ text }) => text)).toEqual(
    [...document.querySelectorAll('.texte > p')].map((each) => each.textContent),
  );
});
