import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** What each browser may be called, and where it stands when it is not on the PATH. The first that exists wins. */
const KNOWN = {
  chromium: {
    variable: 'CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
    places: {
      linux: ['/usr/lib/chromium/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'],
      darwin: [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ],
      win32: [
        '%ProgramFiles%\\Google\\Chrome\\Application\\chrome.exe',
        '%ProgramFiles(x86)%\\Google\\Chrome\\Application\\chrome.exe',
        '%LocalAppData%\\Google\\Chrome\\Application\\chrome.exe',
        '%LocalAppData%\\Chromium\\Application\\chrome.exe',
      ],
    },
  },
  firefox: {
    variable: 'FIREFOX',
    names: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    places: {
      linux: ['/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox', '/snap/bin/firefox'],
      darwin: [
        '/Applications/Firefox.app/Contents/MacOS/firefox',
        '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      ],
      win32: [
        '%ProgramFiles%\\Mozilla Firefox\\firefox.exe',
        '%ProgramFiles(x86)%\\Mozilla Firefox\\firefox.exe',
      ],
    },
  },
};

export function findBrowser(name, environment = process.env, platform = process.platform) {
  const { variable, names, places } = KNOWN[name];
  const asked = environment[variable];
  if (asked) return isProgram(asked) ? asked : findOnPath([asked], environment, platform);
  return (
    findOnPath(names, environment, platform) ??
    (places[platform] ?? []).map((place) => withVariables(place, environment)).find(isProgram) ??
    null
  );
}

export function missingBrowserMessage(name) {
  const title = { chromium: 'Chromium or Chrome', firefox: 'Firefox' }[name];
  const { variable } = KNOWN[name];
  return `${title} was not found: install it, or set the environment variable ${variable} to its program.`;
}

export function findOnPath(names, environment = process.env, platform = process.platform) {
  const windows = platform === 'win32';
  const folders = (environment.PATH ?? environment.Path ?? '').split(windows ? ';' : ':').filter(Boolean);
  const endings = windows ? ['.exe', '.cmd', ''] : [''];
  for (const name of names)
    for (const folder of folders)
      for (const ending of endings) {
        const file = path.join(folder, name + ending);
        if (isProgram(file)) return file;
      }
  return null;
}

function withVariables(place, environment) {
  return place.replace(/%([^%]+)%/gu, (whole, name) => environment[name] ?? whole);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
