import { MARK_GROUPS } from './page-marks';
import { isBackgroundRequest, isContentRequest, isViewerMessage } from './guards';

const onDemand = Object.fromEntries(MARK_GROUPS.map((group) => [group, []]));
const marks = {
  layers: { exact: [{ start: 0, end: 4 }], near: [], partial: [], changed: [], ...onDemand },
  repeated: [],
  stops: [],
};
const first = { visible: true, groups: ['money'] };
const reading = { fingerprint: 'a', article: { blocks: [{ text: 'x', role: 'paragraph' }] } };

test.each([
  [{ type: 'analyse', tabId: 3 }, true],
  [{ type: 'analyse', tabId: 3, language: 'fr' }, true],
  [{ type: 'analyse', tabId: 3, language: null }, true],
  [{ type: 'analyse', tabId: 3, language: 'xx' }, false],
  [{ type: 'analyse', tabId: -1 }, false],
  [{ type: 'analyse', tabId: '3' }, false],
  [{ type: 'page-changed', reading }, true],
  [
    { type: 'page-changed', reading: { fingerprint: 'a', article: { blocks: [{ text: 3, role: 'p' }] } } },
    false,
  ],
  [{ type: 'page-left' }, true],
  [{ type: 'toString' }, false],
  [{ type: '__proto__' }, false],
  [['analyse'], false],
  [null, false],
  ['analyse', false],
  [{}, false],
])('background: %j is a request: %s', (message, expected) => {
  expect(isBackgroundRequest(message)).toBe(expected);
});

test.each([
  [{ type: 'status' }, true],
  [{ type: 'read' }, true],
  [{ type: 'show', fingerprint: 'a', marks, first }, true],
  [{ type: 'show', fingerprint: 'a', marks, first: { visible: true, groups: ['constructor'] } }, false],
  [{ type: 'show', fingerprint: 'a', marks }, false],
  [{ type: 'show', fingerprint: 'a', marks: { ...marks, layers: {} }, first }, false],
  [{ type: 'show', fingerprint: 'a', marks: { ...marks, repeated: [{ start: 4, end: 1 }] }, first }, false],
  [{ type: 'set-view' }, true],
  [{ type: 'set-view', visible: 'no' }, false],
  [{ type: 'set-view', mark: { group: 'money', on: true } }, true],
  [{ type: 'set-view', mark: { group: 'constructor', on: true } }, false],
  [{ type: 'toggle-marks' }, true],
  [{ type: 'step', by: 1, among: 'repeats' }, true],
  [{ type: 'step', by: -1, among: 'marks' }, true],
  [{ type: 'step', by: 2, among: 'marks' }, false],
  [{ type: 'step', by: 1, among: 'toString' }, false],
  [{ type: 'step', by: 1 }, false],
  [{ type: 'selection' }, true],
  [{ type: 'go-to', span: { start: 1, end: 2 }, stop: null }, true],
  [{ type: 'go-to', span: { start: 1.5, end: 2 }, stop: 0 }, false],
  [{ type: 'go-to', span: { start: 1, end: 2 } }, false],
  [{ type: 'analyse', tabId: 1 }, false],
])('content: %j is a request: %s', (message, expected) => {
  expect(isContentRequest(message)).toBe(expected);
});

test.each([
  [{ type: 'light', spans: [] }, true],
  [{ type: 'light', spans: [{ start: 2, end: 4 }] }, true],
  [{ type: 'light', spans: [{ start: 2 }] }, false],
  [{ type: 'status' }, false],
])('viewer: %j is a message: %s', (message, expected) => {
  expect(isViewerMessage(message)).toBe(expected);
});
