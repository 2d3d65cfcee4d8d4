import { createTokenSigner, type TokenSigner } from '../../bot/local/provider-tokens.ts';

let signer: TokenSigner | undefined;

/** One key for all the providers of a test process: making it would be most of a conversation's time. */
export function sharedTokenSigner(): TokenSigner {
  signer ??= createTokenSigner();
  return signer;
}
