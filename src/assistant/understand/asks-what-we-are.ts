const KINDS =
  '(?:bot|chatbot|robot|roboti?|roboter|machine|maschine|maquina|macchina|mashine|computer|ai|a\\.i|program|script|human|humain|humano|umano|mensch|person|personne|persona|pessoa|mtu|real|robo|people)'

const ASKS = new RegExp(
  `\\b(?:are (?:you|u)|r u|am i (?:talking|speaking|chatting|writing|texting) (?:to|with)|is (?:this|that|it|there)|who am i talking to|is (?:this|that) chat) (?:(?:an?|the|really|just|some kind of|actual|real|even|some|only|living|with|by|run by) )*${KINDS}\\b|\\b(?:eres|es usted|hablo con|estoy hablando con|es-tu|etes[- ]vous|tu es|vous etes|c'est|est-ce que je parle a|bist du|sind sie|spreche ich mit|rede ich mit|sei|e lei|lei e|sto parlando con|parlo con|es|voce e|estou a falar com|estou falando com|falo com|wewe ni|naongea na|je wewe ni) (?:(?:un|una|une|uno|um|uma|ein|eine|einem|einer|echter|richtiger|de verdad|wirklich|vraiment|davvero|mesmo|vrai|kweli) )*${KINDS}\\b`,
)

/** Whether a folded clause asks if it is a machine or a person that answers here; seven languages. */
export const asksWhatWeAre = (folded: string): boolean => ASKS.test(folded) && !/\bplease\W*$/.test(folded)
