import type { Language } from '../benefits/index.ts';

/** What somebody says is wrong. The first five are where a diagnosis begins; the others are known answers in one. */
export const troubles = [
  'greyed-out',
  'associated',
  'wrong-product',
  'ids-refused',
  'plan-gone',
  'not-authorized',
  'none-in-portal',
  'none-there',
  'benefits-page',
  'no-benefits',
  'which-portal',
] as const;
export type SaidTrouble = (typeof troubles)[number];

/** Whole messages of Microsoft's pages, in plain spelling: whoever quotes one interrupts whatever is asked. */
export const quotedMessages: readonly string[] = [
  'you are not authorized for this action',
  'nie masz autoryzacji do wykonania tej akcji',
  'looks like you don t have any benefits yet',
  'wyglada na to ze nie masz jeszcze zadnych korzysci',
  'sign in with another account',
  'zaloguj sie przy uzyciu innego konta',
  'this access id is already associated to an account',
  'support plan cannot be used for the specified product',
];

/** Messages of Microsoft's pages, quoted in either language: they say nothing of the reader's own. */
const quoted: Partial<Readonly<Record<SaidTrouble, readonly RegExp[]>>> = {
  associated: [
    /\balready (associated|linked)\b/,
    /\bidentyfikator\w* .*\bjuz (jest )?(powiazan\w*|skojarzon\w*)\b/,
    /\bjuz (jest )?(powiazan\w*|skojarzon\w*|dodan\w*)\b.*\b(kont\w*|kontrakt\w*|identyfikator\w*)\b/,
  ],
  'wrong-product': [
    /\b(cannot|can t|can not) be used for (the )?(specified|this|that|selected) product\b/,
    /\b(plan\w*) nie (mozna|moze|da sie) .*\b(uzyc|uzyty|byc)\b.*\bprodukt\w*/,
  ],
  'not-authorized': [
    /\bnot authori[sz]ed\b/,
    /\bunauthori[sz]ed\b/,
    /\b(nie masz|nie mam|brak) autoryzacji\b/,
    /\bsign in with another account\b/,
    /\bzaloguj sie przy uzyciu innego konta\b/,
    /\b(associated|linked|skojarzon\w*|powiazan\w*) (with|to|z) (usluga |the )?(mpn|partner network)\b/,
  ],
  'none-in-portal': [
    /\b(don t|do not) have any benefits\b/,
    /\bnie (masz|mam|mamy) jeszcze zadnych (korzysci|zalet|benefitow)\b/,
  ],
};

const said: Readonly<Record<Language, Partial<Readonly<Record<SaidTrouble, readonly RegExp[]>>>>> = {
  en: {
    'greyed-out': [
      /\bgr[ea]y(ed)?( out)?\b/,
      /\bactivate\b.*\b(button|option)?.*\b(dimmed|disabled|inactive|not active|unavailable|not clickable|does nothing|missing|does not work|doesn t work|not working|is gone)\b/,
      /\b(can t|cannot|can not|unable to|could not|couldn t) (click|press|hit|activate|use the activate)\b/,
      /\b(dimmed|disabled) (activate|button)\b/,
      /\bwhy\b.*\b(can t|cannot|not)\b.*\bactivate\b/,
    ],
    'ids-refused': [
      /\bportal\b.*\b(reject\w*|refus\w*|not accept\w*|doesn t (accept|take)|does not (accept|take)|won t (accept|take)|will not (accept|take))\b/,
      /\b(ids?|identifiers?|access id|contract id)\b.*\b(reject\w*|refus\w*|invalid|wrong|not accepted|don t work|do not work|doesn t work|does not work|not working|fail\w*|not valid|incorrect)\b/,
      /\b(invalid|wrong|incorrect) (access |contract )?(ids?|identifiers?)\b/,
      /\b(won t|doesn t|does not|will not) (take|accept) (the |our |my )?(ids?|identifiers?|contract|access id)\b/,
    ],
    'plan-gone': [
      /\b(plan|contract)s?\b.*\b(gone|vanished|disappeared|missing|not (there|listed|visible|shown)|lost)\b/,
      /\b(can t|cannot|don t|do not|no longer) (see|find) (the |our |my |any )?(support )?(plan|contract)s?\b/,
      /\bno (support )?(plan|contract)s? (is |are )?(shown|listed|visible|there)\b/,
      /\b(lost|missing|where is) (the |our |my )?(support )?(plan|contract)\b/,
    ],
    'not-authorized': [/\b(only|just) (have )?(a |the |an )?csp (account|role|access)\b/],
    'none-there': [
      /^(?=.*\bpartner center\b)(?=.*\b(no|not|any|don t|cannot|can t|empty|missing|gone|disappeared)\b).*\bbenefits\b/,
    ],
    'benefits-page': [
      /^(?!.*\bactivat)(?=.*\b(where|how (do|can|to|should))\b)(?=.*\bpartner center\b).*\bbenefits\b/,
      /^(?=.*\bhow (do|can|to|should)\b).*\b(get to|go to|open|find|reach) (our |the |my )?technical benefits\b/,
      /^(?=.*\b(how|where) (do|can|to|should)\b).*\bmanage (our |the |my )?(technical )?benefits\b/,
    ],
    'no-benefits': [
      /\b(no|any) benefits\b.*\b(shown|visible|there|listed|see|find)\b/,
      /\b(can t|cannot|don t|do not) (see|find|have)\b.*\bbenefits\b/,
      /\bbenefits\b.*\b(missing|gone|not (shown|visible|there|listed)|empty|disappeared|don t show|do not show)\b/,
      /^(there are |we have )?no benefits( in partner center| here)?$/,
      /\b(benefits|technical benefits) (page|list|tab) is empty\b/,
    ],
    'which-portal': [
      /\b(which|what) (portal|channel|site|page|place)\b/,
      /\bwhere (do|should|can|must|to) (i |we )?(open|raise|create|file|log|submit|report|send)\b/,
      /\bwhere to (open|raise|create|file|log|submit|report|go)\b/,
      /^(?=.*\b(incident|request|ticket|case)\b).*\b(do|does|must|should) (i|we|one|somebody|anybody) (need|have|hold)( to have)? (a|an|any|which|what|some|the) (\w+ )?role\b/,
      /^(?!.*\bbuy\b).*\b(can|may|could|should) (i|we) (use|take|sign in with) (my |our |a |an )?(own )?(personal|private|work|business)( microsoft)? account\b/,
    ],
  },
  pl: {
    'greyed-out': [
      /\b(szar[yea]|szarego|wyszarz\w*|wygaszon\w*)\b/,
      /\b(przycisk\w*|guzik\w*|opcj\w*|aktywuj)\b.*\b(nieaktywn\w*|zablokowan\w*|niedostepn\w*|nie dziala\w*|nie reaguje|nie klika|znikn\w*|nie ma|brak\w*)\b/,
      /\bnie (moge|da sie|mozna|umiem|potrafie|daje sie|pozwala) (mi )?(kliknac|aktywowac|nacisnac|wcisnac|wlaczyc)\b/,
      /\bdlaczego\b.*\bnie\b.*\baktywowac\b/,
      /\b(brak|nie ma|nie widze) (przycisku )?aktywuj\b/,
    ],
    'ids-refused': [
      /\b(portal|support for business|formularz|strona|azure)\b.*\bnie (przyjmuje|przyjmuja|akceptuje|chce|bierze|uznaje|przyjal|lyka|puszcza)\b/,
      /\bportal\b.*\bodrzuc\w*/,
      /\b(identyfikator\w*|access id|contract id|id|numery)\b.*\b(nie dzialaj?\w*|odrzuc\w*|bledn\w*|zl[ey]|nieprawidlow\w*|niepoprawn\w*|nie pasuj\w*|nie wchodz\w*|nie przechodz\w*)\b/,
      /\b(bledn\w*|zl[ey]|nieprawidlow\w*|niepoprawn\w*) (identyfikator\w*|id|access id|contract id)\b/,
      /\bnie (przyjmuje|akceptuje|przyjmuja|uznaje) (moich |naszych |tych )?(identyfikator\w*|id|kontraktu|umowy|access id|contract id)\b/,
    ],
    'plan-gone': [
      /\b(znikn\w*|znikl\w*|przepad\w*|zginal|zgubil\w*)\b.*\b(plan\w*|kontrakt\w*|umow\w*)\b/,
      /\b(plan|plany|planu|kontrakt\w*|umow\w*)\b.*\b(znikn\w*|znikl\w*|przepad\w*|zginal|zginela)\b/,
      /^(?!.*\bidentyfikator).*\b(nie widze|nie widac|nie ma|brak|brakuje|nie mam|gdzie jest)\b.*\b(plan|planu|planow|kontraktu|kontrakt|umowy|umowa)\b/,
    ],
    'not-authorized': [/\b(tylko|jedynie|samo) (\w+ )?(kont\w*|rol\w*|dostep\w*) (w )?csp\b/],
    'none-there': [
      /^(?=.*\b(centrum partnersk\w*|partner center)\b)(?=.*\b(nie (widze|widac|ma|mam|mamy)|brak|brakuje|pust\w*|znikn\w*)\b).*\b(korzysci|benefit\w*|zalet\w*)\b/,
    ],
    'benefits-page': [
      /^(?!.*\baktyw)(?=.*\b(gdzie|jak|ktoredy)\b)(?=.*\b(centrum partnersk\w*|partner center)\b).*\b(korzysci|zalet\w*|benefit\w*)\b/,
      /\bjak (wejsc|trafic|dojsc|przejsc|dostac sie) (do|na) (stron\w+ )?(korzysci|zalet\w*|benefit\w*)\b/,
      /\bjak (mam |mozna |moge )?zarzadza\w* (naszymi |moimi )?(korzysciami|zaletami|benefitami)\b/,
    ],
    'no-benefits': [
      /\b(nie widze|nie widac|nie ma|nie mam|nie mamy|brak|brakuje|znikn\w*|gdzie sa)\b.*\b(korzysci|benefit\w*|zalet\w*)\b/,
      /\b(korzysci|benefit\w*|zalet\w*)\b.*\b(nie widze|nie widac|nie ma|znikn\w*|pust\w*|brak)\b/,
      /\b(lista|strona|zakladka)\b.*\b(korzysci|benefitow|zalet)\b.*\bpust\w*/,
    ],
    'which-portal': [
      /\b(ktory|jaki|ktorym|jakim|ktorego) (portal\w*|kanal\w*|stron\w*|formularz\w*)\b/,
      /\bna (ktorej|jakiej) stronie\b/,
      /^(?=.*\b(potrzebuje\w*|potrzebna|trzeba|musze|musimy|wymagana)\b)(?=.*\b(zgloszen\w*|zdarzen\w*|ticket\w*|incydent\w*)\b).*\brol[aei]\b/,
      /^(?!.*\b(kup|zakup|platn)).*\b(moge|mozna|mozemy) (sie )?(uzyc|uzywac|korzystac|zalogowac) (\w+ )?(prywatn\w+|osobist\w+|firmow\w+|sluzbow\w+) kont\w+/,
      /\bgdzie (mam |mamy |moge |mozna |sie |to |trzeba |powinn\w* )*(zaloz\w*|zaklada\w*|zglos\w*|zglasza\w*|otworz\w*|otwier\w*|wysla\w*|utworz\w*)\b/,
    ],
  },
};

/** Everything that begins a diagnosis in a language. */
export function troublePhrases(language: Language): readonly RegExp[] {
  return troubles.flatMap((trouble) => phrasesOf(trouble, language));
}

/** What is said to be wrong, in plain spelling; undefined: nothing that is known. */
export function troubleSaid(plain: string): SaidTrouble | undefined {
  return troubles.find((trouble) =>
    (['en', 'pl'] as const).some((language) =>
      phrasesOf(trouble, language).some((phrase) => phrase.test(plain)),
    ),
  );
}

function phrasesOf(trouble: SaidTrouble, language: Language): readonly RegExp[] {
  return [...(quoted[trouble] ?? []), ...(said[language][trouble] ?? [])];
}
