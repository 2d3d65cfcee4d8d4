import {
  type IncidentArea,
  type IncidentNeed,
  productNamed,
  type Subscription,
} from '../benefits/incidents/index.ts';
import { customerNamed } from './customer-name.ts';
import type { Slots } from './intents.ts';

/** What a message says of the incident besides its product: nothing of it is asked again. */
export interface Said {
  readonly need?: IncidentNeed;
  readonly subscription?: Subscription;
  /** It is a customer who has the trouble: *klient* alone may be a program. */
  readonly customer: boolean;
  /** That customer, as the message names it. */
  readonly customerName?: string;
  /** It says what has stopped, or whom it stops. */
  readonly impact: boolean;
}

/** Where what a message names runs: its product says it first, then its own words. */
export function areaNamed({ product, kind }: Pick<Slots, 'product' | 'kind'>): IncidentArea | undefined {
  const known = product === undefined ? undefined : productNamed(product)?.area;
  return known ?? (kind === undefined ? undefined : kind === 'signature-cloud' ? 'cloud' : 'on-premises');
}

const broken =
  /(nie dzial|nie wstaj|nie startuj|nie uruchami|nie wysyl|nie odbier|padl|pada\b|lezy|awari|blad|stoi\b|zawiesz|wywal|restartuj|error|fail|crash|down\b|broken|does not|doesn t|cannot|outage|stuck|slow)/;
const asks =
  /\b(mam pytanie|pytanie o|pytanie do|tylko pytanie|porad\w*|doradz\w*|jak (skonfigurowac|ustawic|wdrozyc|zaplanowac|najlepiej|przeniesc|zmigrowac|zrobic)|how (do|to|can|should) (i|we)?|(a )?question about|i need advice|advice|best practice)\b/;
const customers = /\b(klien(?:t|ci)\w*|customer\w*|client s|client has)\b/;
const forCustomer =
  /\b(klientowi|klientom|klientow|(u|dla|od|nasz\w*) klient\w*|customer\w*|client s|client has)\b/;
const distributors = /\b(dystrybutor\w*|distributor\w*|indirect|posredni\w*)\b/;
const fromUs = /\b(od nas|przez nas|nasz\w* csp|csp direct|sold by us|from us|our csp|w naszym csp)\b/;
const own = /\b(u nas|nam nie|nasz\w*|wlasn\w*|our|ours|own)\b/;

/** What stands still, who cannot work, how many they are. */
const impact = [
  /\b(produkcj\w*|fabryk\w*|sprzedaz\w*|magazyn\w*|biur\w*|firm\w*|sklep\w*|dzial\w*|wszys(?:cy|tko)) (?:juz |teraz |nam )?(?:stoi|stoja|lezy|leza|nie dziala|nie pracuje|nie pracuja)\b/,
  /\b(?:nie (?:moze|moga|mozemy|da sie)|nikt nie moze) (?:\w+ )?(?:pracowac|sprzedawac|fakturowac|wystawiac|zalogowac)\b/,
  /\bnikt nie (?:moze|pracuje)\b/,
  /\b(?:cala|calej|cale|w calej) (?:firm|fabryk|biur|produkcj)\w*/,
  /\b\d+ (?:osob\w*|uzytkownik\w*|pracownik\w*|ludzi|stanowisk\w*|people|users?|employees|colleagues)\b/,
  /\b(?:krytyczn\w*|umiarkowan\w*|minimaln\w*|duz\w*|niski) wplyw\w*|\bprzestoj\w*|\btracimy\b/,
  /\b(?:production|sales|factory|warehouse|office|business|company|shops?|everything|everybody|everyone) (?:\w+ )?(?:is |are |has |have )?(?:down|stopped|stands still|standing still|blocked|halted)\b/,
  /\b(?:cannot|can t|can not|unable to|not able to) (?:\w+ )?(?:work|sell|invoice)\b/,
  /\b(?:nobody|no one|none of us|people|users|staff|employees|everybody|everyone) (?:can|cannot|can t)\b/,
  /\b(?:whole|entire) (?:company|factory|office)\b|\b(?:critical|moderate|minimal|low|business) impact\b|\boutage\b/,
] as const;

const opening =
  /^\s*(?:(?:nowe|otwórz|otworz|załóż|zaloz|utwórz|utworz) (?:nowe )?(?:zgłoszenie|zgloszenie)|(?:(?:open|create|raise|start) )?(?:an?|the)? ?(?:new )?(?:incident|support request))\s*[,:;.–—-]\s*/iu;

/** What is told of the problem: without the words in front that only ask for an incident. */
export function withoutOpening(text: string): string {
  const told = text.replace(opening, '');
  return told === '' ? text : told;
}

/** Reads plain spelling off the words themselves; what it is not sure of it leaves out. */
export function saidOf(text: string): Said {
  const plain = text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  const need = asks.test(plain) && !broken.test(plain) ? ({ need: 'advice' } as const) : {};
  const subscription = subscriptionIn(plain);
  const customerName = customerNamed(text);
  return {
    ...need,
    ...(subscription === undefined ? {} : { subscription }),
    customer: forCustomer.test(plain) || customerName !== undefined,
    ...(customerName === undefined ? {} : { customerName }),
    impact: impact.some((one) => one.test(plain)),
  };
}

function subscriptionIn(plain: string): Subscription | undefined {
  if (distributors.test(plain)) return 'customer-distributor';
  if (customers.test(plain)) return fromUs.test(plain) ? 'customer-direct' : undefined;
  return own.test(plain) ? 'own' : undefined;
}
