interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => {
    readonly createScriptURL: (url: string) => string
  }
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes
  }
}

interface ScriptRequest {
  readonly url: string
  readonly nonce: string
}

const DEADLINE = 20_000

/** Runs one of our own scripts in the page; false when it did not come within 20 s. The nonce of the first script
 *  goes with it, and where a page demands trusted types, the address passes a policy named `travelweaver`. */
export function loadScript({ url, nonce }: ScriptRequest): Promise<boolean> {
  return new Promise(resolve => {
    const script = document.createElement('script')
    const end = (isLoaded: boolean) => {
      clearTimeout(timer)
      resolve(isLoaded)
    }
    const timer = setTimeout(() => end(false), DEADLINE)
    script.addEventListener('load', () => end(true))
    script.addEventListener('error', () => end(false))
    script.async = true
    if (nonce) script.nonce = nonce
    try {
      script.src = trusted(url)
      document.head.append(script)
    } catch {
      end(false)
    }
  })
}

function trusted(url: string): string {
  try {
    const policy = window.trustedTypes?.createPolicy('travelweaver', { createScriptURL: same => same })
    return policy ? policy.createScriptURL(url) : url
  } catch {
    return url
  }
}
