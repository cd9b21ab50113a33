import type { Clipboard, RecordedError, RecordedRequest } from './extension-browser';

export function startRecording(): void;
export function recording(): { readonly requests: RecordedRequest[]; readonly errors: RecordedError[] };
export function speak(language: string): void;
export function prefer(preferences: Readonly<Record<string, number>>): void;
export function loadInFront(url: string): Promise<void>;
export function clickToolbarButton(id: string): Promise<void>;
export function fireCommand(id: string, name: string): Promise<void>;
export function saveInto(folder: string): void;
export function clipboard(): Clipboard;
export function chooseMenuItem(id: string, item: string, x: number, y: number): Promise<void>;
export function isPopupOpen(): boolean;
export function hidePopup(): Promise<void>;
export function isOwnPageOpen(id: string, path: string): boolean;
export function openOwnPage(id: string, path: string): void;
export function closeOwnPage(id: string, path: string): void;
export function shoot(
  id: string,
  kind: string,
  size: { readonly width: number; readonly height: number } | null,
): Promise<string>;
export function runInView(id: string, kind: string, source: string, privileged: boolean): Promise<unknown>;
export function pendingIn(content: unknown): number;
export function clickIn(content: unknown, selector: string): void;
export function pressIn(content: unknown, key: string): void;
export function grantWithoutQuestion(): void;
export function stopBackground(id: string): Promise<void>;
export function isBackgroundRunning(id: string): boolean;
