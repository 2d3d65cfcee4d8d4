import {
  type Asker,
  addSeconds,
  type Clock,
  type KeyedStore,
  personKey,
  type RoleGate,
} from '../benefits/index.ts';

/**
 * Which person's client was asked for a token, for five minutes: long enough to sign in at the
 * prompt and for the channel to deliver the answer again.
 */
export interface AskedLogins {
  remember(asker: Asker): Promise<void>;
  /** The gate, to which a token that nobody asked for is no token. */
  before(gate: RoleGate): RoleGate;
}

const ANSWER_SECONDS = 300;

export function createAskedLogins(keyed: KeyedStore, clock: Clock): AskedLogins {
  const admitted: (...given: Parameters<RoleGate['full']>) => Promise<Parameters<RoleGate['full']>[1]> =
    async (asker, proof) => {
      if (proof.loginToken === undefined) return proof;
      const asked = await keyed.get(asker.companyId, 'login-request', personKey(asker));
      return asked === undefined ? { canRequestLogin: proof.canRequestLogin } : proof;
    };
  return {
    async remember(asker) {
      const expiresAt = addSeconds(clock.now(), ANSWER_SECONDS);
      await keyed.put(asker.companyId, 'login-request', personKey(asker), true, { expiresAt });
    },
    before: (gate) => ({
      presence: async (asker, proof) => gate.presence(asker, await admitted(asker, proof)),
      full: async (asker, proof, sought) => gate.full(asker, await admitted(asker, proof), sought),
    }),
  };
}
