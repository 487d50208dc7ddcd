/** Who comes without our flights says so. */
export const OWN_FLIGHTS =
  /\b(?:(?:no|without(?: the| any)?|don't need(?: the| any)?|do not need(?: the| any)?|not need|(?:have|got|booked|book|arrange|organi[sz]e|sort(?: out)?|buy)(?: our| my| the)? own) flights?\b(?! (?:on|before|after|change))|(?:book|arrange|organi[sz]e|sort(?: out)?|buy|handle|do) (?:the |our |my )?flights? (?:ourselves|myself|on our own|on my own|separately)\b|flights? (?:are|is) (?:already )?(?:booked|sorted|taken care of))/
