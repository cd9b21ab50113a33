import { DEFAULT_SETTINGS, toSettings } from './settings';

test.each([
  ['nothing', undefined],
  ['a text', 'settings'],
  ['a list', ['markRepeats']],
  ['wrong types', { markRepeats: 'no', marks: 'money', colours: {}, interfaceLanguage: 7, runOn: null }],
])('what was stored as %s gives the defaults', (_, stored) => {
  expect(toSettings(stored)).toEqual(DEFAULT_SETTINGS);
});

test('keeps what is valid and drops the rest, field by field', () => {
  const stored = {
    markRepeats: false,
    marks: ['money', 'dragons', 'money', 'quote'],
    colours: [
      { of: 'exact', colour: '#00aa11' },
      { of: 'near', colour: 'red;}' },
      { of: '__proto__', colour: '#000000' },
    ],
    interfaceLanguage: 'fr',
    articleLanguage: 'de',
    runOn: [
      'https://courrier.example',
      'https://courrier.example/une',
      'https://courrier.example:8443',
      'https://*',
      'https://*.example',
      'file:///etc',
      'javascript:alert(1)',
    ],
    neverOn: ['banque.example', 'https://banque.example', 'a b'],
  };
  expect(toSettings(stored)).toEqual({
    markRepeats: false,
    marks: ['money', 'quote'],
    colours: [{ of: 'exact', colour: '#00aa11' }],
    interfaceLanguage: 'fr',
    articleLanguage: null,
    runOn: ['https://courrier.example'],
    neverOn: ['banque.example'],
  });
});

test('the defaults read back as themselves', () => {
  expect(toSettings(JSON.parse(JSON.stringify(DEFAULT_SETTINGS)))).toEqual(DEFAULT_SETTINGS);
});
