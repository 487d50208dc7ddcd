/** From here on the model is right more often than the rules, on messages that it had not seen. */
export const SURE = 0.3
/** The same for a word or two that no rule knows, and in the middle of a journey. */
export const SURE_OF_LITTLE = 0.5
/** From here on a guess at yes or no counts, and plain words of either no longer outweigh the model. */
export const QUITE_SURE = 0.7
/** From here on a guess counts where the rules say nothing at all. */
export const GUESS = 0.2
