import type { RecordedError, RecordedRequest } from './extension-browser';

export function startRecording(): void;
export function recording(): { readonly requests: RecordedRequest[]; readonly errors: RecordedError[] };
export function speak(language: string): void;
export function loadInFront(url: string): Promise<void>;
export function clickToolbarButton(id: string): Promise<void>;
export function fireCommand(id: string, name: string): Promise<void>;
export function isPopupOpen(): boolean;
export function hidePopup(): void;
export function shootPopup(): Promise<string>;
export function runInView(
  id: string,
  kind: 'popup' | 'background',
  source: string,
  privileged: boolean,
): Promise<unknown>;
export function clickIn(content: unknown, selector: string): void;
export function pressIn(content: unknown, key: string): void;
export function stopBackground(id: string): Promise<void>;
export function isBackgroundRunning(id: string): boolean;
