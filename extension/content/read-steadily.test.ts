import { MessageChannel } from 'node:worker_threads';
import { readSteadily } from './read-steadily';

// What every browser has and jsdom has not.
Object.assign(globalThis, { MessageChannel });

const PARAGRAPHS = 1_500;

beforeEach(() => {
  const paragraphs = Array.from(
    { length: PARAGRAPHS },
    (_, at) => `<p>Le chantier numéro ${at} a pris du retard, et personne n’en connaît encore la raison.</p>`,
  );
  document.body.innerHTML = `<aside id="clock">12:01</aside><article><h1>Les chantiers</h1>${paragraphs.join('')}</article>`;
});

async function read(): Promise<readonly string[]> {
  const result = await readSteadily(document);
  if (!result.ok) throw new Error(result.error);
  return result.value.article.blocks.map(({ text }) => text);
}

const paragraph = (at: number): HTMLElement => document.querySelectorAll('p')[at] as HTMLElement;

test('rests while it reads, and reads everything in order', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  const texts = await read();
  clearInterval(timer);
  expect(texts).toEqual([...document.querySelectorAll('p')].map((each) => each.textContent));
  expect(turns).toBeGreaterThan(1);
});

test('begins again when what was read already changes', async () => {
  setTimeout(() => {
    paragraph(0).textContent = 'Le premier chantier est fini, et tout le monde en connaît la raison.';
  }, 20);
  const [first] = await read();
  expect(first).toBe('Le premier chantier est fini, et tout le monde en connaît la raison.');
});

test('a page that changes all the time is read all the same', async () => {
  let tick = 0;
  const timer = setInterval(() => {
    paragraph(0).textContent = `Le premier chantier est fini depuis ${++tick} jours, tout le monde le sait.`;
  }, 5);
  const [first] = await read();
  clearInterval(timer);
  expect(first).toBe(paragraph(0).textContent);
});
