import { oneOf } from '../resolve/phrases.ts'

/** How somebody speaks who is weary of life: they are in need, and are spoken to with care. */
export const DESPAIR = oneOf`
  # German
  (?:(?:will|mochte|wollte|werde) )?(?:mich|sich) (?:selbst )?(?:umbringen|umzubringen|toten|zu toten)
  bringe mich (?:jetzt |heute )?um
  (?:will|mochte|wollte|wurde) (?:\w+ ){0,3}(?:sterben|tot sein|nicht mehr leben)|nicht mehr leben
  selbstmord\w*|suizid\w*|das leben nehmen|lebensmude
  # Swahili
  (?:nataka|natamani|nafikiria|bora) (?:kufa|kujiua|nife)|\b(?:kujiua|najiua|nitajiua|nijiue)\b
  sitaki (?:tena )?kuishi(?! (?:katika|na|huko|hapa))
  # English
  (?:kill|killing|harm|harming|hang|hanging|cutting) (?:myself|himself|herself|themselves)|suicid\w*
  self[- ]harm
  (?:end|ending|take|taking) (?:it all|my (?:own )?life|his (?:own )?life|her (?:own )?life)
  (?:want|wanted|wanna|rather|prefer)(?: to)? (?:die|be dead)\b(?! of| from (?:laugh|embarr))
  wish (?:i|we) (?:was|were) dead|better off dead|no (?:reason|point) (?:to|in) (?:live|living)
  (?:don't|dont|do not|no longer|can't|cannot) (?:want to |wanna |go on )?(?:live|living|be alive|exist)(?! (?:in|at|on|with|there|near|without|here))\b
  (?:want|wanna) (?:to )?disappear (?:forever|for good)
  # Spanish
  (?:quiero|deseo|ganas de|pienso en|voy a|prefiero) (?:morir(?:me)?|matarme|suicidarme|quitarme la vida)
  no quiero (?:seguir )?(?:vivir|viviendo)(?! en)|\bmatarme\b|quitarme la vida|suicid\w*
  acabar con (?:mi vida|todo)
  # French
  envie de (?:mourir|me tuer|me suicider|en finir|disparaitre)|(?:me|se) suicider|suicid\w*|me tuer
  (?:veux|voudrais|prefere) (?:mourir|en finir|plus vivre)
  plus (?:envie de )?vivre(?! (?:a|en|dans|avec))|mettre fin a (?:mes jours|ma vie)
  en finir avec (?:la|ma) vie
  # Italian
  (?:voglio|vorrei|voglia di) (?:morire|uccidermi|ammazzarmi|suicidarmi|farla finita)|uccidermi
  ammazzarmi|suicid\w*|togliermi la vita|farla finita
  non (?:voglio|ho voglia di) (?:piu )?vivere(?! (?:a|in))
  # Portuguese
  (?:quero|queria|vontade de|prefiro) (?:morrer|me matar|matar-me|suicidar\w*|acabar com tudo)
  me matar|matar-me|suicid\w*|acabar com (?:a )?minha vida|tirar (?:a )?minha (?:propria )?vida
  nao quero (?:mais )?viver(?! (?:em|no|na))
`

/** Whether a text (folded) says that somebody is weary of life. */
export const speaksOfDespair = (folded: string): boolean => DESPAIR_SIGNS.test(folded)

const DESPAIR_SIGNS = new RegExp(`(?:^|[^\\p{L}])${DESPAIR}`, 'u')
