import { conjugate } from './conjugation';

test.each([
  ['say', 'say says said saying'],
  ['tell', 'tells told telling'],
  ['argue', 'argues argued arguing'],
  ['reply', 'replies replied replying'],
  ['quip', 'quips quipped quipping'],
  ['confess', 'confesses confessed confessing'],
  ['write', 'writes wrote written writing'],
  ['agree', 'agrees agreed agreeing'],
])('%s', (lemma, forms) => {
  expect(conjugate(lemma).map(([form]) => form)).toEqual(expect.arrayContaining(forms.split(' ')));
});
