/** Moves the focus to where one goes on: the message field, or, on a touch screen, where that would bring up the
 *  keyboard over what was just said, the conversation itself. */
export function focusChat(field: HTMLTextAreaElement | null): void {
  const isTouch = matchMedia('(pointer: coarse)').matches
  const conversation = field?.closest('.chat')?.querySelector('.scroller')
  const target = isTouch && conversation instanceof HTMLElement ? conversation : field
  target?.focus({ preventScroll: true })
}
