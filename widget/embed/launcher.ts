import type { LauncherStrings } from '../shared/strings.ts'

/** The round button in the corner, made by hand so that it is there at once. */
export interface Launcher {
  readonly setOpen: (isOpen: boolean) => void
  readonly setBusy: (isBusy: boolean) => void
  readonly setUnread: (count: number) => void
  /** Says that the chat did not load, and where else it is. */
  readonly setTrouble: (hasTrouble: boolean) => void
  readonly focus: () => void
}

interface LauncherOptions {
  readonly root: ShadowRoot
  readonly strings: LauncherStrings
  readonly pageAddress: string
  readonly onOpen: () => void
  /** The pointer or the focus is on it: a good moment to load the chat. */
  readonly onIntent: () => void
}

const SIGN = 'M5 17.5V7a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H9l-4 3.5zM9 9.5h6M9 12.5h4'

export function createLauncher({ root, strings, pageAddress, onOpen, onIntent }: LauncherOptions): Launcher {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'launcher'
  button.setAttribute('aria-haspopup', 'dialog')
  button.setAttribute('aria-label', strings.openChat)
  const count = document.createElement('span')
  count.className = 'count'
  count.setAttribute('aria-hidden', 'true')
  button.append(drawSign(), count)

  const trouble = document.createElement('p')
  trouble.className = 'trouble'
  trouble.setAttribute('role', 'status')
  root.append(trouble, button)

  button.addEventListener('click', onOpen)
  button.addEventListener('pointerenter', onIntent, { once: true })
  button.addEventListener('focus', onIntent, { once: true })

  return {
    setOpen(isOpen) {
      button.hidden = isOpen
      button.setAttribute('aria-expanded', String(isOpen))
    },
    setBusy: isBusy => button.setAttribute('aria-busy', String(isBusy)),
    setUnread(unread) {
      count.textContent = unread > 0 ? (unread > 9 ? '9+' : String(unread)) : ''
      button.setAttribute('aria-label', unread > 0 ? strings.openChatUnread(unread) : strings.openChat)
    },
    setTrouble(hasTrouble) {
      trouble.replaceChildren()
      if (!hasTrouble) return
      const link = document.createElement('a')
      link.href = pageAddress
      link.target = '_blank'
      link.rel = 'noopener'
      link.textContent = strings.openPage
      trouble.append(`${strings.loadFailed} `, link)
    },
    focus: () => button.focus(),
  }
}

function drawSign(): SVGElement {
  const sign = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  sign.setAttribute('viewBox', '0 0 24 24')
  sign.setAttribute('class', 'sign')
  sign.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', SIGN)
  sign.append(path)
  return sign
}
