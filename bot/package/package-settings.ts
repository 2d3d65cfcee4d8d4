import { isGuid } from '../guid.ts';

/** What the Teams app needs to know; as given, not checked yet. */
export interface PackageSettings {
  /** `MicrosoftAppId` of the bot registration. */
  readonly appId?: string | undefined;
  /** `SIGN_IN_CLIENT_ID` of the sign-in registration. */
  readonly signInClientId?: string | undefined;
  /** `PUBLIC_URL`. */
  readonly publicUrl?: string | undefined;
  /** The version of the app, `1.2.3`. */
  readonly version: string;
  /** Who is named as the developer; the public address stands in for links that are not given. */
  readonly developer?: {
    readonly name?: string;
    readonly websiteUrl?: string;
    readonly privacyUrl?: string;
    readonly termsOfUseUrl?: string;
  };
}

/** Values by the name of their place in the template. */
export type Filling = Readonly<Record<string, string>>;

function webAddress(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function httpsProblem(name: string, text: string | undefined): string | undefined {
  if (text === undefined || text === '') return `${name} is missing. Teams needs a public https address.`;
  const url = webAddress(text);
  if (url === undefined) return `${name} is not a web address. Write it as https://bot.example.com.`;
  if (url.protocol !== 'https:') return `${name} must begin with https://. Teams refuses anything else.`;
  if (url.username !== '' || url.password !== '') return `${name} must not carry a user name or a password.`;
  const host = url.hostname;
  if (host === 'localhost' || host.endsWith('.localhost') || /^[\d.]+$/.test(host) || host.startsWith('[')) {
    return `${name} must be a public host name that Teams can reach, not this machine or a bare address.`;
  }
  return undefined;
}

function idProblem(name: string, text: string | undefined): string | undefined {
  if (text === undefined || text === '')
    return `${name} is missing. Copy the Application (client) ID from Entra.`;
  return isGuid(text)
    ? undefined
    : `${name} is not an application ID. It looks like 00000000-0000-0000-0000-000000000000.`;
}

/** The values for the template, or everything that is wrong with the settings. No sentence quotes a value. */
export function fillingOf(
  settings: PackageSettings,
): { readonly filling: Filling } | { readonly problems: readonly string[] } {
  const { appId = '', signInClientId = '', publicUrl = '', version, developer = {} } = settings;
  const website = developer.websiteUrl ?? publicUrl;
  const problems = [
    idProblem('MicrosoftAppId', appId),
    idProblem('SIGN_IN_CLIENT_ID', signInClientId),
    httpsProblem('PUBLIC_URL', publicUrl),
    /^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(version)
      ? undefined
      : 'The version must have three numbers, such as 1.2.3.',
    appId !== '' && appId.toLowerCase() === signInClientId.toLowerCase()
      ? 'MicrosoftAppId and SIGN_IN_CLIENT_ID are the same. The bot and the sign-in need a registration each.'
      : undefined,
    ...(['websiteUrl', 'privacyUrl', 'termsOfUseUrl'] as const).map((name) =>
      developer[name] === undefined ? undefined : httpsProblem(`The developer's ${name}`, developer[name]),
    ),
  ].filter((problem) => problem !== undefined);
  if (problems.length > 0) return { problems };
  return {
    filling: {
      version,
      MicrosoftAppId: appId.toLowerCase(),
      SIGN_IN_CLIENT_ID: signInClientId.toLowerCase(),
      publicHost: new URL(publicUrl).host,
      developerName: developer.name ?? 'Partner Support Benefits',
      websiteUrl: website,
      privacyUrl: developer.privacyUrl ?? website,
      termsOfUseUrl: developer.termsOfUseUrl ?? website,
    },
  };
}
