import { escapeHtml } from '../words/escape-html.ts'

/** What every mail is made of; the same content as text and as HTML. All of it is plain text: nothing in it is markup. */
export interface MailContent {
  /** BCP 47. */
  readonly language: string
  readonly organization: string
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly facts: readonly (readonly [string, string])[]
  readonly lines: readonly { readonly title: string; readonly detail: string; readonly amount: string }[]
  readonly links: readonly { readonly title: string; readonly url: string; readonly is_main?: boolean }[]
  readonly footer: string
}

/** For people and programs that read no HTML. */
export function toText({ organization, heading, paragraphs, facts, lines, links, footer }: MailContent): string {
  const width = Math.max(0, ...facts.map(([name]) => name.length))
  return [
    organization,
    '',
    heading,
    '',
    ...paragraphs.flatMap(text => [text, '']),
    ...facts.map(([name, value]) => `${name.padEnd(width)}  ${value}`),
    '',
    ...lines.flatMap(({ title, detail, amount }) => [`- ${title}: ${amount}`, `  ${detail}`]),
    '',
    ...links.flatMap(({ title, url }) => [`${title}:`, url, '']),
    '-- ',
    footer,
    '',
  ].join('\n')
}

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const QUIET = 'color:#5d6a68;font-size:13px'
const ACCENT = '#0b625d'

/** One column of at most 600 px, styles inline, no pictures and nothing fetched: it looks the same everywhere and tells
 *  nobody that it was opened. */
export function toHtml({
  language,
  organization,
  heading,
  paragraphs,
  facts,
  lines,
  links,
  footer,
}: MailContent): string {
  const rows = facts.map(
    ([name, value]) =>
      `<tr><td style="padding:4px 16px 4px 0;${QUIET};white-space:nowrap">${escapeHtml(name)}</td><td style="padding:4px 0">${escapeHtml(value)}</td></tr>`,
  )
  const items = lines.map(
    ({ title, detail, amount }) =>
      `<tr><td style="padding:10px 12px 10px 0;border-top:1px solid #d5dcda"><strong>${escapeHtml(title)}</strong><br><span style="${QUIET}">${escapeHtml(detail)}</span></td><td style="padding:10px 0;border-top:1px solid #d5dcda;text-align:right;vertical-align:top;white-space:nowrap">${escapeHtml(amount)}</td></tr>`,
  )
  const buttons = links.map(({ title, url, is_main }) => {
    const look = is_main
      ? `background:${ACCENT};color:#ffffff;padding:11px 18px;border-radius:8px;text-decoration:none;font-weight:600`
      : `color:${ACCENT}`
    return `<p style="margin:${is_main ? 20 : 6}px 0"><a href="${escapeHtml(url)}" style="${look}">${escapeHtml(title)}</a></p>`
  })
  return `<!doctype html>
<html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(heading)}</title></head>
<body style="margin:0;background:#f3f5f4;color:#1d2827;${FONT};font-size:15px;line-height:1.5">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="max-width:600px;background:#ffffff;border-radius:12px;overflow:hidden">
<tr><td style="background:${ACCENT};color:#ffffff;padding:16px 28px;font-weight:600">${escapeHtml(organization)}</td></tr>
<tr><td style="padding:28px">
<h1 style="margin:0 0 14px;font-size:22px;line-height:1.3">${escapeHtml(heading)}</h1>
${paragraphs.map(text => `<p style="margin:0 0 14px">${escapeHtml(text)}</p>`).join('\n')}
<table role="presentation" cellspacing="0" cellpadding="0" style="margin:8px 0 18px">${rows.join('')}</table>
<table role="presentation" width="100%" cellspacing="0" cellpadding="0">${items.join('')}</table>
${buttons.join('\n')}
</td></tr>
<tr><td style="padding:0 28px 24px;${QUIET}">${escapeHtml(footer)}</td></tr>
</table></td></tr></table>
</body></html>
`
}
