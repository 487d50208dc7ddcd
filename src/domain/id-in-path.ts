import { z } from 'zod'

/** An id that stands in an address, or names a booking in a body by the same rule. As long as an address may have it, so that a wrong one is not found, whatever it is;
 *  the router refuses what is longer. */
export const idInPath = z.string().max(200)
