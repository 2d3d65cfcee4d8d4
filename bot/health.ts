/** What must be so before the bot takes turns; the name is what a failing check is called. */
export interface HealthChecks {
  readonly store: () => boolean;
  readonly keys: () => boolean;
  readonly notifier: () => boolean;
}

/** What whoever runs the bot has to look at while it goes on working; the name is what is told. */
export interface HealthWarnings {
  /** Everything sealed opens. */
  readonly seals: () => boolean;
}

export interface Health {
  /** The process answers: nothing else is promised. */
  live(): { readonly ok: true };
  /** `failing` names the checks that do not hold, without any detail; `warnings` stop nothing. */
  ready(): {
    readonly ok: boolean;
    readonly failing: readonly string[];
    readonly warnings?: readonly string[];
  };
}

export function createHealth(checks: HealthChecks, warnings?: HealthWarnings): Health {
  const holds = (check: () => boolean) => {
    try {
      return check();
    } catch {
      return false;
    }
  };
  const notHolding = (all: Readonly<Record<string, () => boolean>>) =>
    Object.entries(all)
      .filter(([, check]) => !holds(check))
      .map(([name]) => name);
  return {
    live: () => ({ ok: true }),
    ready() {
      const failing = notHolding({ ...checks });
      const warned = notHolding({ ...warnings });
      return { ok: failing.length === 0, failing, ...(warned.length === 0 ? {} : { warnings: warned }) };
    },
  };
}
