/**
 * Keeps the focus where a reader with a keyboard sees it. What has it comes into view as a whole: some browsers leave
 * it when a part of it shows. When it is taken away without another element taking over, the focus goes to the main
 * part of the page: else it would be at the top, and the place lost.
 */
export function keepFocus(root: Element): void {
  let focused: Element | null = null;
  root.addEventListener('focusin', ({ target }) => {
    // The window has come back to the front: its reader may have scrolled on from what has the focus.
    if (target === focused) return;
    focused = target instanceof Element ? target : null;
    // The main part only stands in for what has gone: the reader keeps the place in it.
    if (focused?.matches(':focus-visible:not(main)') === true)
      focused.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  });
  root.addEventListener('focusout', () => {
    // An element that goes may lose the focus first; after a click beside the buttons it is still there.
    queueMicrotask(() => {
      if (document.activeElement === document.body && focused?.isConnected === true) focused = null;
    });
  });
  new MutationObserver(() => {
    if (!focused || focused.isConnected || document.activeElement !== document.body) return;
    focused = null;
    const main = root.querySelector<HTMLElement>('main');
    if (!main || !document.hasFocus()) return;
    main.tabIndex = -1;
    main.focus({ preventScroll: true });
  }).observe(root, { childList: true, subtree: true });
}
