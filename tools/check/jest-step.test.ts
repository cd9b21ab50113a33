import { toOutcome } from './jest-step';

const COUNTS = {
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  numRuntimeErrorTestSuites: 0,
  success: true,
};

test.each([
  ['all is well', {}, true, { passed: 7, failed: 0, skipped: 2 }],
  ['tests fail', { numFailedTests: 2, success: false }, false, { passed: 7, failed: 2, skipped: 2 }],
  [
    'a file breaks',
    { numRuntimeErrorTestSuites: 1, success: false },
    false,
    { passed: 7, failed: 1, skipped: 2 },
  ],
  ['Jest breaks after the tests', {}, false, { passed: 7, failed: 1, skipped: 2 }],
])('%s', (_, change, endedWell, counts) => {
  expect(toOutcome({ ...COUNTS, ...change }, endedWell, 'output')).toEqual({ ...counts, output: 'output' });
});
