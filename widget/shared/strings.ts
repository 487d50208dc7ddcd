import { type ExampleMonths, monthName } from './example-months.ts'
import { de, launcherDe } from './strings-de.ts'
import { es, launcherEs } from './strings-es.ts'
import { fr, launcherFr } from './strings-fr.ts'
import { it, launcherIt } from './strings-it.ts'
import { launcherPt, pt } from './strings-pt.ts'
import { launcherSw, sw } from './strings-sw.ts'

/** The words of the launcher, apart from the others so that the small script need not carry all of them. */
const launcherEn = {
  openChat: 'Open chat',
  openChatUnread: (count: number) => `Open chat, ${count} new ${count === 1 ? 'message' : 'messages'}`,
  loadFailed: 'The chat could not be loaded.',
  openPage: 'Open the chat in a new tab',
}

/** Every word of the widget and the chat page that the server does not send, one table a language (strings-de.ts …).
 *  Travellers with another language read English. */
const en = {
  assistant: 'Assistant',
  assistantRole: 'Automated assistant',
  humanRole: 'You are talking with a person',
  agent: 'Travel expert',
  you: 'You',

  closeChat: 'Close chat',
  chat: 'Chat',
  newConversation: 'New conversation',
  newConversationAsk: 'Start anew? This conversation will no longer be shown in this browser.',
  newConversationYes: 'Start anew',
  keep: 'Keep this one',

  conversation: 'Conversation',
  newMessages: 'New messages',
  jumpToLatest: 'Jump to latest',
  jumpToLatestUnread: (count: number) => `${count} new`,
  typing: 'The assistant is writing',
  typingHuman: 'Your travel expert is writing',

  writeMessage: 'Write a message',
  placeholder: 'Tell me about your trip',
  placeholderReply: 'Write your answer',
  send: 'Send',
  charactersLeft: (count: number) => `${count} ${count === 1 ? 'character' : 'characters'} left`,
  charactersOver: (count: number) =>
    `${count} ${count === 1 ? 'character' : 'characters'} too many. Please shorten it, or send it in two parts.`,
  noFiles: 'Files cannot be read here yet. Tell me what is in it, and we will go on from there.',

  sending: 'Sending',
  waiting: 'Will be sent when the connection is back',
  notSent: 'Not sent.',
  retry: 'Try again',
  discard: 'Discard',
  read: 'Read',
  delivered: 'Delivered',
  offline: 'No connection. What you write is kept and sent later.',
  reconnecting: 'Connecting again',
  refused: 'The chat is not available right now.',
  blocked: 'This site does not allow the chat to connect.',
  openPage: 'Open the chat in a new tab',
  backOnline: 'Connected again',

  quickReplies: 'Suggested answers',
  offers: (count: number) => `${count} ${count === 1 ? 'offer' : 'offers'}`,
  previousOffers: 'Previous offers',
  nextOffers: 'Next offers',
  dayByDay: 'Day by day',
  day: (day: number) => `Day ${day}`,
  total: 'Total',
  answered: 'Answered',
  chosen: 'Chosen',
  confirmation: 'Please check',
  opensInNewTab: 'opens in a new tab',

  startTitle: 'Where would you like to go?',
  startText:
    'Say it in your own words: who travels, when, and what you dream of. I look for real offers and ask before anything is booked.',
  tryTitle: 'Try one of these',
  tryNote: 'A click sends it',
  examples: ({ safari, beach }: ExampleMonths) => [
    `We are two adults and a 9 year old. From Frankfurt to the Maasai Mara, 12 to 19 ${monthName(safari, 'en')}, safari lodge with full board, and two nights in Diani at the end.`,
    `Just the two of us: a beach hotel on Zanzibar, 7 to 14 ${monthName(beach, 'en')}, with half board.`,
    'When is the best time to see the great migration? And do we need a yellow fever vaccination?',
  ],
  exampleTitles: ['Safari and sea', 'A week on the beach', 'Good to know'],

  canTitle: 'What I can do',
  can: [
    ['Find the whole trip', 'Flights, stays, transfers and things to do, searched together and priced as one.'],
    ['Book, once you say yes', 'First you see what, when, the total, and until when it is refundable.'],
    ['Cancel', 'I tell you what it costs before anything happens. Changes to a booking are made by a colleague.'],
    ['Ask for a person', 'At any time: a colleague reads this chat and answers in office hours.'],
  ],
  demo: 'Demo',
  demoNote: 'Demonstration: sample offers, and no real money moves.',
  noScript: 'The chat needs JavaScript.',
  skipToMessage: 'Skip to the message field',
}

export type Strings = typeof en

export type LauncherStrings = typeof launcherEn

const tables: Readonly<Record<string, Strings>> = { en, es, fr, de, it, pt, sw }

const launcherTables: Readonly<Record<string, LauncherStrings>> = {
  en: launcherEn,
  es: launcherEs,
  fr: launcherFr,
  de: launcherDe,
  it: launcherIt,
  pt: launcherPt,
  sw: launcherSw,
}

/** The table for a BCP 47 tag, by its language; English for one that has none yet. */
export const stringsFor = (locale: string): Strings => tables[languageOf(locale)] ?? en

/** The same for the launcher's few words. */
export const launcherStringsFor = (locale: string): LauncherStrings => launcherTables[languageOf(locale)] ?? launcherEn

/** The tag that dates and money are written by: that of the words around them, so that a line has one language. */
export const formatLocaleFor = (locale: string): string => (tables[languageOf(locale)] ? locale : 'en')

/** The language the strings of a tag are really in, for the `lang` attribute. */
export const stringsLanguage = (locale: string): string => (tables[languageOf(locale)] ? languageOf(locale) : 'en')

const languageOf = (locale: string) => locale.toLowerCase().split('-')[0] ?? ''
