/**
 * Has the focus go to the main part of the page when the element that has it is taken away without another one
 * taking over: else it would be at the top of the page, and a reader with a keyboard would have lost the place.
 */
export function keepFocus(root: Element): void {
  let focused: Element | null = null;
  root.addEventListener('focusin', ({ target }) => {
    focused = target instanceof Element ? target : null;
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
