import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { SignInCredential } from '../../identity/index.ts';
import type { Credential, Settings } from '../settings.ts';

type ByValue = Extract<Credential, { readonly kind: 'secret' }>;
type ByFile = Extract<Credential, { readonly kind: 'certificate' }>;

/** Credentials as they are used: files read, certificates and keys looked at. */
export interface ReadCredentials {
  readonly bot: SignInCredential | { readonly kind: 'managed-identity' };
  readonly signIn?: SignInCredential;
}

const certificateBlock = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;
const keyBlock = /-----BEGIN (?:RSA |EC )?PRIVATE KEY-----[\s\S]+?-----END (?:RSA |EC )?PRIVATE KEY-----/;

/** A whole sentence where the file is of no use; it never quotes the file. */
async function credentialOf(name: string, given: ByValue | ByFile): Promise<SignInCredential | string> {
  if (given.kind === 'secret') return given;
  const text = await readFile(given.file, 'utf8').catch(() => undefined);
  if (text === undefined) return `${name} names a file that cannot be read.`;
  const certificate = text.match(certificateBlock)?.join('\n');
  const privateKey = keyBlock.exec(text)?.[0];
  if (certificate === undefined || privateKey === undefined)
    return `${name} must name a PEM file that holds the certificate and its private key, not encrypted.`;
  try {
    if (!new X509Certificate(certificate).checkPrivateKey(createPrivateKey(privateKey)))
      return `${name} holds a private key that does not belong to its certificate.`;
  } catch {
    return `${name} holds a certificate or a private key that cannot be read.`;
  }
  return { kind: 'certificate', certificate, privateKey };
}

/** Reads what the settings name, or says in whole sentences everything that is wrong with it. */
export async function readCredentials(
  settings: Settings,
): Promise<ReadCredentials | { readonly problems: readonly string[] }> {
  const problems: string[] = [];
  const read = async (name: string, given: ByValue | ByFile) => {
    const result = await credentialOf(name, given);
    if (typeof result !== 'string') return result;
    problems.push(result);
    return undefined;
  };
  const given = settings.bot?.credential;
  const bot =
    given === undefined || given.kind === 'managed-identity'
      ? given
      : await read('MicrosoftAppCertificateFile', given);
  const signIn = settings.signIn && (await read('SIGN_IN_CERTIFICATE_FILE', settings.signIn.credential));
  if (problems.length > 0 || bot === undefined) return { problems };
  return signIn === undefined ? { bot } : { bot, signIn };
}
