/**
 * What only the inside of Firefox can do: each function is sent as source into the browser's own window (the scope
 * of its interface) and runs there, so it uses nothing of this file but its arguments. These are internals that a
 * new Firefox may rename; nothing outside this file leans on them.
 */
/* global ChromeUtils, Services, WebExtensionPolicy, window, document, content, sendAsyncMessage, Cc, Ci, Cu */

/**
 * Starts the recording of requests, and of errors and calls of extensions in this and every later process. Once, before
 * the extension.
 */
export function startRecording() {
  const record = (window.dejaLuRecord = { requests: [], errors: [] });
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const asker = channel.loadInfo.triggeringPrincipal;
    // What the browser asks for itself (updates, its own lists) is not the doing of a page or an extension.
    const isPage = channel.loadInfo.externalContentPolicyType === Ci.nsIContentPolicy.TYPE_DOCUMENT;
    if (asker.isSystemPrincipal && !isPage) return;
    record.requests.push({ url: channel.URI.spec, from: asker.isContentPrincipal ? asker.spec : '' });
  }, 'http-on-modify-request');
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError) || message.flags !== Ci.nsIScriptError.errorFlag) return;
      if (!/^(?:moz-extension|https?):/u.test(message.sourceName)) return;
      record.errors.push({ text: message.errorMessage, from: message.sourceName });
    },
  });
  Services.ppmm.addMessageListener('deja-lu:console-error', ({ data }) => record.errors.push(data));
  const inEveryProcess = () => {
    const { ExtensionCommon } = ChromeUtils.importESModule('resource://gre/modules/ExtensionCommon.sys.mjs');
    const context = ExtensionCommon.BaseContext.prototype;
    const { wrapPromise } = context;
    // Every call of the extension's APIs that gives a promise comes by here.
    context.wrapPromise = function (promise, callback) {
      this.dejaLuPending = (this.dejaLuPending ?? 0) + 1;
      const over = () => (this.dejaLuPending -= 1);
      promise.then(over, over);
      return wrapPromise.call(this, promise, callback);
    };
    const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
    const listener = (message) => {
      const { level, filename, arguments: values } = message.wrappedJSObject;
      if (level !== 'error' || !/^(?:moz-extension|https?):/u.test(filename)) return;
      Services.cpmm.sendAsyncMessage('deja-lu:console-error', {
        text: values.map(String).join(' '),
        from: filename,
      });
    };
    storage.addLogEventListener(
      listener,
      Cc['@mozilla.org/systemprincipal;1'].createInstance(Ci.nsIPrincipal),
    );
  };
  const script = `data:application/javascript;charset=utf-8,${encodeURIComponent(`(${inEveryProcess})()`)}`;
  Services.ppmm.loadProcessScript(script, true);
}

export function recording() {
  return window.dejaLuRecord;
}

/** Makes the browser count as one in `language`, though it has no such interface; extensions then follow. */
export function speak(language) {
  Services.locale.availableLocales = [...new Set([language, 'en-US'])];
  Services.locale.requestedLocales = [language];
}

/** Sets whole-number preferences from now on. */
export function prefer(preferences) {
  for (const [name, value] of Object.entries(preferences)) Services.prefs.setIntPref(name, value);
}

/** Loads in the tab in front what a link could not: the browser's own pages. */
export async function loadInFront(url) {
  const browser = window.gBrowser.selectedBrowser;
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  browser.fixupAndLoadURIString(url, { triggeringPrincipal });
  for (let tries = 0; browser.currentURI.spec !== url; tries += 1) {
    if (tries === 200) throw new Error(`${url} did not load`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Clicks the toolbar button of the extension with trusted mouse events; pins it to the toolbar first. */
export async function clickToolbarButton(id) {
  const { CustomizableUI } = ChromeUtils.importESModule(
    'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs',
  );
  const { ExtensionCommon } = ChromeUtils.importESModule('resource://gre/modules/ExtensionCommon.sys.mjs');
  const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs');
  CustomizableUI.addWidgetToArea(`${ExtensionCommon.makeWidgetId(id)}-browser-action`, 'nav-bar');
  const selector = '.unified-extensions-item-action-button';
  let box;
  for (let tries = 0; tries < 100 && !box?.width; tries += 1) {
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, 50));
    const item = document.querySelector(`#nav-bar [data-extensionid="${id}"]`);
    const button = item?.matches(selector) ? item : item?.querySelector(selector);
    box = button?.getBoundingClientRect();
  }
  if (!box?.width) throw new Error(`the toolbar button of ${id} is not visible`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await event.synthesizeMouseAtPoint(x, y, { type: 'mousemove' }, window);
  await event.synthesizeMouseAtPoint(
    x,
    y,
    { type: 'mousedown', button: 0, buttons: 1, clickCount: 1 },
    window,
  );
  await event.synthesizeMouseAtPoint(x, y, { type: 'mouseup', button: 0, clickCount: 1 }, window);
}

/** Fires the shortcut of a command of the extension, as its key press does. */
export async function fireCommand(id, name) {
  const { extension } = WebExtensionPolicy.getByID(id);
  const commands = await extension.shortcuts.allCommands();
  const shortcut = commands.find((command) => command.name === name)?.shortcut;
  if (!shortcut) throw new Error(`${id} has no shortcut for a command ${name}`);
  const keys = shortcut.split('+');
  const letter = keys.pop();
  const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs');
  const held = {
    altKey: keys.includes('Alt'),
    shiftKey: keys.includes('Shift'),
    ctrlKey: keys.includes('Ctrl'),
  };
  // A reader who presses keys is on the page.
  window.gBrowser.selectedBrowser.focus();
  event.sendSingleKey({ key: letter, code: `Key${letter}`, printable: true, ...held }, window);
}

/** Has files that are saved from now on land in `folder`, without a question. */
export function saveInto(folder) {
  Services.prefs.setIntPref('browser.download.folderList', 2);
  Services.prefs.setStringPref('browser.download.dir', folder);
  Services.prefs.setBoolPref('browser.download.alwaysOpenPanel', false);
}

/** What is on the clipboard, by flavour. */
export function clipboard() {
  const read = (flavour) => {
    const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
    transferable.init(null);
    transferable.addDataFlavor(flavour);
    Services.clipboard.getData(transferable, Ci.nsIClipboard.kGlobalClipboard);
    const data = {};
    try {
      transferable.getTransferData(flavour, data);
    } catch {
      return null;
    }
    return data.value.QueryInterface(Ci.nsISupportsString).data;
  };
  return { text: read('text/plain'), html: read('text/html') };
}

/** Opens the context menu of the page in front at a point of its window, and clicks the extension's item in it. */
export async function chooseMenuItem(id, item, x, y) {
  const { ExtensionCommon } = ChromeUtils.importESModule('resource://gre/modules/ExtensionCommon.sys.mjs');
  const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs');
  const menu = document.getElementById('contentAreaContextMenu');
  const box = window.gBrowser.selectedBrowser.getBoundingClientRect();
  const shown = new Promise((resolve, reject) => {
    menu.addEventListener('popupshown', resolve, { once: true });
    setTimeout(() => reject(new Error('the context menu does not open')), 5_000);
  });
  for (const type of ['mousedown', 'contextmenu', 'mouseup'])
    await event.synthesizeMouseAtPoint(box.x + x, box.y + y, { type, button: 2, clickCount: 1 }, window);
  await shown;
  const entry = document.getElementById(`${ExtensionCommon.makeWidgetId(id)}-menuitem-_${item}`);
  if (!entry || entry.hidden) {
    menu.hidePopup();
    throw new Error(`the context menu has no item ${item} of ${id}`);
  }
  menu.activateItem(entry);
}

/** Whether the popup of an extension is open and its document has loaded. */
export function isPopupOpen() {
  const view = document.querySelector('browser[webextension-view-type="popup"]');
  return view?.closest('panel')?.state === 'open' && view.currentURI?.scheme === 'moz-extension';
}

/** Closes the popup; settles when the panel around it is gone, too, and takes no key press any more. */
export async function hidePopup() {
  const panel = document.querySelector('browser[webextension-view-type="popup"]')?.closest('panel');
  if (!panel) return;
  panel.hidePopup();
  for (let tries = 0; panel.state !== 'closed' && tries < 200; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Whether the extension shows `path`, a page of its own, in a tab or in the side of the window. */
export function isOwnPageOpen(id, path) {
  const { extension } = WebExtensionPolicy.getByID(id);
  return Array.from(extension.views).some(
    ({ viewType, uri }) => /^(?:tab|sidebar)$/u.test(viewType) && uri.pathQueryRef.startsWith(`/${path}`),
  );
}

/** Opens `path`, a page of the extension's own, in a new tab in front. */
export function openOwnPage(id, path) {
  const { gBrowser } = window;
  gBrowser.selectedTab = gBrowser.addTrustedTab(WebExtensionPolicy.getByID(id).getURL(path));
}

/** Closes `path`, a page of the extension's own, with its tab, or the side of the window that shows it. */
export function closeOwnPage(id, path) {
  const { extension } = WebExtensionPolicy.getByID(id);
  for (const { viewType, uri, xulBrowser } of extension.views) {
    if (!uri.pathQueryRef.startsWith(`/${path}`)) continue;
    if (viewType === 'sidebar') window.SidebarController.hide();
    if (viewType === 'tab') window.gBrowser.removeTab(window.gBrowser.getTabForBrowser(xulBrowser));
  }
}

/**
 * PNG of the popup, or of the page of the extension's own named by its path, as base 64: of what is in view, or of
 * `size` from its top on.
 */
export async function shoot(id, kind, size) {
  const { extension } = WebExtensionPolicy.getByID(id);
  const view =
    kind === 'popup'
      ? document.querySelector('browser[webextension-view-type="popup"]')
      : Array.from(extension.views).find(
          ({ viewType, uri }) =>
            /^(?:tab|sidebar)$/u.test(viewType) && uri.pathQueryRef.startsWith(`/${kind}`),
        )?.xulBrowser;
  if (!view) throw new Error(`${kind} is not open`);
  const bitmap = await view.browsingContext.currentWindowGlobal.drawSnapshot(
    size && new window.DOMRect(0, 0, size.width, size.height),
    1,
    'white',
  );
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];
}

/**
 * Runs `source`, a promise's expression, in the popup, the background, or the page of the extension's own that `kind`
 * names by its path, and gives its JSON value back. With `privileged` it runs beside the document instead, which it
 * sees as `content`.
 */
export async function runInView(id, kind, source, privileged) {
  const { extension } = WebExtensionPolicy.getByID(id);
  if (kind === 'background') await extension.wakeupBackground();
  const matches = ({ viewType, uri }) =>
    kind === 'background'
      ? viewType === 'background'
      : /^(?:tab|sidebar)$/u.test(viewType) && uri.pathQueryRef.startsWith(`/${kind}`);
  const view =
    kind === 'popup'
      ? document.querySelector('browser[webextension-view-type="popup"]')
      : Array.from(extension.views).find(matches)?.xulBrowser;
  if (!view || (view.closest('panel') && view.closest('panel').state !== 'open'))
    throw new Error(`${kind} is not open`);
  // Where a reader clicks or presses keys, the focus is.
  if (privileged && kind !== 'popup' && kind !== 'background') view.focus();
  const answerName = `deja-lu:${Services.uuid.generateUUID()}`;
  const send = async (name, run) => {
    try {
      sendAsyncMessage(name, { json: await run() });
    } catch (error) {
      sendAsyncMessage(name, { error: `${error}` });
    }
  };
  // The page's own policy forbids eval; a sandbox with the page's rights is not bound by it.
  const inSandbox = (code) =>
    Cu.evalInSandbox(code, new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false }));
  const code = `(async () => JSON.stringify(await ${source}))()`;
  const work = privileged ? `() => ${code}` : `() => (${inSandbox})(${JSON.stringify(code)})`;
  const script = `(${send})(${JSON.stringify(answerName)}, ${work})`;
  const answer = await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no answer from ${kind} within 10 s`)), 10_000);
    view.messageManager.addMessageListener(answerName, ({ data }) => {
      clearTimeout(late);
      resolve(data);
    });
    view.messageManager.loadFrameScript(
      `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
      false,
    );
  });
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.json === undefined ? null : JSON.parse(answer.json);
}

/** Runs beside a document: how many calls of the extension's APIs it still waits for. */
export function pendingIn(content) {
  const { ExtensionPageChild } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPageChild.sys.mjs',
  );
  return (
    ExtensionPageChild.extensionContexts.get(content.windowGlobalChild.innerWindowId)?.dejaLuPending ?? 0
  );
}

/** Runs beside the popup's document: a trusted click into the middle of the first element that matches. */
export function clickIn(content, selector) {
  const element = content.document.querySelector(selector);
  if (!element) throw new Error(`no element ${selector}`);
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const type of ['mousemove', 'mousedown', 'mouseup'])
    content.synthesizeMouseEvent(type, x, y, { button: 0, clickCount: type === 'mousemove' ? 0 : 1 }, {});
}

/** Runs beside the popup's document: a trusted key press. */
export function pressIn(content, key) {
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!input.beginInputTransactionForTests(content)) throw new Error('the popup takes no key press');
  const keyCode =
    content.KeyboardEvent[`DOM_VK_${{ Enter: 'RETURN' }[key] ?? key.replace('Arrow', '').toUpperCase()}`];
  const event = new content.KeyboardEvent('', { key: key === 'Space' ? ' ' : key, keyCode: keyCode ?? 0 });
  const flags = key.length > 1 && key !== 'Space' ? input.KEY_NON_PRINTABLE_KEY : 0;
  input.keydown(event, flags);
  input.keyup(event, flags);
}

/** Whatever an extension asks for is granted from now on. */
export function grantWithoutQuestion() {
  Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);
}

export async function stopBackground(id) {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
}

export function isBackgroundRunning(id) {
  return WebExtensionPolicy.getByID(id).extension.backgroundState === 'running';
}
