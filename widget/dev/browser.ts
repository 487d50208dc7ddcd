import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const EXECUTABLE = '/usr/bin/chromium'

/** True when there is a browser to test in. */
export const hasBrowser = (): boolean => existsSync(EXECUTABLE)

/** Debian's Chromium, headless; playwright gives it a fresh profile. */
export const launchBrowser = () =>
  chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
