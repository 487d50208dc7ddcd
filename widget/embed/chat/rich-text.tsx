import { Fragment, memo } from 'react'
import { type Block, type Inline, parseRichText } from '../../shared/rich-text.ts'

interface RichTextProps {
  readonly text: string
  readonly origin: string
  readonly newTabHint: string
}

/** A message's words. Built from parsed data as React nodes: there is no way from a message into markup. */
export const RichText = memo(function RichText({ text, origin, newTabHint }: RichTextProps) {
  return parseRichText(text, origin).map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text have no other name than their place
    <TextBlock key={index} block={block} newTabHint={newTabHint} />
  ))
})

function TextBlock({ block, newTabHint }: { readonly block: Block; readonly newTabHint: string }) {
  if (block.kind === 'paragraph') {
    return (
      <p dir="auto">
        {block.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place
          <Fragment key={index}>
            {index > 0 && <br />}
            <Inlines inlines={line} newTabHint={newTabHint} />
          </Fragment>
        ))}
      </p>
    )
  }
  const items = block.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items have no other name than their place
    <li key={index} dir="auto">
      <Inlines inlines={item} newTabHint={newTabHint} />
    </li>
  ))
  return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>
}

interface InlinesProps {
  readonly inlines: readonly Inline[]
  readonly newTabHint: string
}

function Inlines({ inlines, newTabHint }: InlinesProps) {
  return inlines.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a line have no other name than their place
    <InlineView key={index} inline={inline} newTabHint={newTabHint} />
  ))
}

function InlineView({ inline, newTabHint }: { readonly inline: Inline; readonly newTabHint: string }) {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} newTabHint={newTabHint} />
        </strong>
      )
    case 'link':
      return (
        <>
          <a href={inline.href} target="_blank" rel="noopener noreferrer nofollow">
            <bdi>{inline.text}</bdi>
            <span className="visually-hidden"> ({newTabHint})</span>
          </a>
          {inline.host && <span className="link-host"> ({inline.host})</span>}
        </>
      )
  }
}
