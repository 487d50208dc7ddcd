const SECOND_MS = 1_000
const MOST_A_SECOND = 20
const WINDOW_MS = 10_000
const MOST_DROPPED = 100

/** How many frames that are no messages one socket may send: 20 a second, what is more is to be dropped; who has had 100
 *  dropped in 10 s is a flood, and is to be closed. */
export class FrameGate {
  #second = 0
  #count = 0
  #window = 0
  #dropped = 0

  judge(now: number): 'take' | 'drop' | 'flood' {
    if (now - this.#second >= SECOND_MS) {
      this.#second = now
      this.#count = 0
    }
    if (++this.#count <= MOST_A_SECOND) return 'take'
    if (now - this.#window >= WINDOW_MS) {
      this.#window = now
      this.#dropped = 0
    }
    return ++this.#dropped > MOST_DROPPED ? 'flood' : 'drop'
  }
}
