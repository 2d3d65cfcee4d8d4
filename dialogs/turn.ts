import type {
  Asker,
  CompanyRecord,
  CompanyView,
  Language,
  OpIds,
  Refusal,
  RolesLastSeen,
  TurnProof,
  UseCases,
} from '../benefits/index.ts';
import type { MembershipLine } from '../benefits/memberships/index.ts';
import type { ButtonData, CardKit, CardMessage, SignInReason } from '../cards/index.ts';
import type { Words } from '../locales/index.ts';
import type { Recognized } from './intents.ts';

/** What came in. A button has been parsed and its opId verified before it gets here. */
export type TurnInput =
  | { readonly kind: 'text'; readonly text: string; readonly recognized: Recognized }
  | {
      readonly kind: 'button';
      readonly button: ButtonData;
      readonly inputs: Readonly<Record<string, string>>;
    };

export type MembershipsRead =
  | { readonly kind: 'lines'; readonly lines: readonly MembershipLine[] }
  | { readonly kind: 'problems'; readonly problems: readonly ((words: Words) => string)[] };

/** A file of the message as text, or why it was not taken. */
export type AttachedText =
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** What the dialogs call besides the use cases: everything that is not a rule and not a card. */
export interface Services {
  readonly useCases: UseCases;
  readonly opIds: OpIds;
  /** A link that signs this person in; valid ten minutes. */
  signInLink(asker: Asker, language: Language): Promise<string>;
  signOut(asker: Asker): Promise<void>;
  setLanguage(asker: Asker, language: Language): Promise<void>;
  /** The roles seen in the last 30 days; draws buttons, never decides. */
  rolesLastSeen(asker: Asker): Promise<RolesLastSeen | undefined>;
  /** Whether to draw *Activate* for this person: unless it is known that they may not. */
  mayTryToActivate(asker: Asker): Promise<boolean>;
  /**
   * Rows or portal lines pasted by somebody; the organization is theirs, or one of the same company
   * that the text names.
   */
  readMemberships(text: string, asker: Asker, record: CompanyRecord): MembershipsRead;
  /** The same from a file. */
  readMembershipFile(
    file: { readonly name: string; readonly text: string },
    asker: Asker,
    record: CompanyRecord,
  ): MembershipsRead;
  /** What saving the lines would change, each said in the reader's language; empty: nothing. */
  differencesOf(
    record: CompanyRecord,
    lines: readonly MembershipLine[],
  ): readonly ((words: Words) => string)[];
  /** The membership form's inputs, by input id. */
  readMembershipForm(inputs: Readonly<Record<string, string>>, asker: Asker): MembershipsRead;
}

/** One turn of one person, as a dialog sees it. */
export interface Turn {
  readonly asker: Asker;
  /** A personal chat: the only place for ids. */
  readonly personal: boolean;
  /** Opens the personal chat with the bot, for cards in a group. */
  readonly chatUrl: string;
  readonly words: Words;
  readonly kit: CardKit;
  readonly proof: TurnProof;
  readonly input: TurnInput;
  readonly services: Services;
  /** The company as it is now; read once a turn unless `fresh`. */
  view(fresh?: boolean): Promise<CompanyView>;
  /** What the bot is called here, as an administrator finds it. */
  readonly botName: string;
  /** The company's name for showing. */
  companyName(view: CompanyView): string;
  /** Sends a card below. */
  show(message: CardMessage): Promise<void>;
  /** Puts the card where the used one stands; below, when nothing was tapped. */
  replace(message: CardMessage): Promise<void>;
  say(text: string): Promise<void>;
  /**
   * Offers a file, where the client takes files: sent once its person agrees, against the ticket.
   * @returns false where none can be sent here, and nothing was said
   */
  offerFile(file: {
    readonly name: string;
    readonly text: string;
    readonly description: string;
    readonly ticket: string;
  }): Promise<boolean>;
  /** Says no: with cause, mender and button; or asks to sign in and keeps the command waiting. */
  refuse(refusal: Refusal): Promise<undefined>;
  /** Asks this person to sign in; the tapped command waits ten minutes and goes on afterwards. */
  askToSignIn(why: SignInReason): Promise<void>;
  /** The file of this message; only where its intent says that there is one. */
  attachedFile(): Promise<AttachedText>;
  /** Masks the ids this person has on screen. */
  hideSecrets(): Promise<void>;
  /** Sends the ids as plain messages to copy; all of it is masked again after ten minutes. */
  showSecrets(shown: {
    readonly card: CardMessage;
    readonly masked: CardMessage;
    readonly copies: readonly string[];
    /** Whose they are: masked as well when one of them becomes another. */
    readonly grantId: string;
  }): Promise<void>;
}
