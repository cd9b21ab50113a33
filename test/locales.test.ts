import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..');
const LOCALES = path.join(ROOT, 'extension', '_locales');

type Messages = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;

const english = messagesOf('en');
const others = readdirSync(LOCALES).filter((name) => name !== 'en');
const manifest = readFileSync(path.join(ROOT, 'manifest.json'), 'utf8');
const sources = readdirSync(path.join(ROOT, 'extension'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:tsx?|html)$/u.test(name) && !name.includes('.test.'))
  .map((name) => readFileSync(path.join(ROOT, 'extension', name), 'utf8'))
  .join('\n');

test('there is English and at least one more language', () => {
  expect(Object.keys(english).length).toBeGreaterThan(20);
  expect(others).toContain('fr');
});

test.each(others)('%s has the messages of English, with the same values to fill in', (locale) => {
  const messages = messagesOf(locale);
  expect(Object.keys(messages)).toEqual(Object.keys(english));
  for (const [key, { message }] of Object.entries(messages))
    expect([key, places(message)]).toEqual([key, places(english[key]?.message ?? '')]);
});

test('every English message says what it is for', () => {
  expect(Object.keys(english).filter((key) => !english[key]?.description)).toEqual([]);
});

test('the manifest names no message that is missing', () => {
  const named = [...manifest.matchAll(/__MSG_(\w+?)__/gu)].map(([, key = '']) => key);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((key) => !Object.hasOwn(english, key))).toEqual([]);
});

test('every message is used', () => {
  const used = (key: string): boolean =>
    manifest.includes(`__MSG_${key}__`) || new RegExp(`['"\`]${key}['"\`]`, 'u').test(sources);
  const unused = Object.keys(english).filter(
    (key) => !used(key) && !used(key.replace(/_(?:one|other)$/u, '')),
  );
  expect(unused).toEqual([]);
});

function messagesOf(locale: string): Messages {
  return JSON.parse(readFileSync(path.join(LOCALES, locale, 'messages.json'), 'utf8')) as Messages;
}

/** The numbers of the values that a message takes: "$1 of $2" has ["1", "2"]. */
function places(message: string): string[] {
  return [...new Set(Array.from(message.matchAll(/\$(\d)/gu), ([, number = '']) => number))].sort();
}
