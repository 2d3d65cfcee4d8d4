/** What must be so before the bot takes turns; the name is what a failing check is called. */
export interface HealthChecks {
  readonly store: () => boolean;
  readonly keys: () => boolean;
  readonly notifier: () => boolean;
}

export interface Health {
  /** The process answers: nothing else is promised. */
  live(): { readonly ok: true };
  /** `failing` names the checks that do not hold, without any detail of them. */
  ready(): { readonly ok: boolean; readonly failing: readonly string[] };
}

export function createHealth(checks: HealthChecks): Health {
  const holds = (check: () => boolean) => {
    try {
      return check();
    } catch {
      return false;
    }
  };
  return {
    live: () => ({ ok: true }),
    ready() {
      const failing = Object.entries(checks)
        .filter(([, check]) => !holds(check))
        .map(([name]) => name);
      return { ok: failing.length === 0, failing };
    },
  };
}
