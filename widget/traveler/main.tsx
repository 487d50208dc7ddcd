import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserSession } from '../shared/create-browser-session.ts'
import { toLocale } from '../shared/to-locale.ts'
import { ChatPage } from './chat-page.tsx'
import './page.css'

/** The traveller's page at `/`. `?organization=` says whose travellers it is for; without it, the server's default. */
const { origin, search } = location
const organization = new URLSearchParams(search).get('organization')
const locale = toLocale(navigator.language)
const session = createBrowserSession({ origin, organization, locale })
const place = document.getElementById('page')

if (place) {
  session.resume()
  createRoot(place).render(
    <StrictMode>
      <ChatPage session={session} origin={origin} organization={organization} locale={locale} />
    </StrictMode>,
  )
}
