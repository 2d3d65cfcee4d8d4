import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What the local provider remembers: in memory, until it stops. */
export function createProviderMemory(): (model: string) => Adapter {
  const rows = new Map<string, { readonly payload: AdapterPayload; readonly expiresAt: number }>();
  const alive = (key: string): AdapterPayload | undefined => {
    const row = rows.get(key);
    if (row === undefined) return undefined;
    if (row.expiresAt > Date.now()) return row.payload;
    rows.delete(key);
    return undefined;
  };
  const byField = (model: string, field: 'uid' | 'userCode', value: string): AdapterPayload | undefined => {
    for (const key of [...rows.keys()].filter((one) => one.startsWith(`${model}:`))) {
      const payload = alive(key);
      if (payload?.[field] === value) return payload;
    }
    return undefined;
  };

  return (model) => ({
    async upsert(id, payload, expiresIn) {
      rows.set(`${model}:${id}`, { payload, expiresAt: Date.now() + (expiresIn ?? 86_400) * 1000 });
    },
    find: async (id) => alive(`${model}:${id}`),
    findByUid: async (uid) => byField(model, 'uid', uid),
    findByUserCode: async (userCode) => byField(model, 'userCode', userCode),
    async consume(id) {
      const payload = alive(`${model}:${id}`);
      if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id) {
      rows.delete(`${model}:${id}`);
    },
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of rows) {
        if (payload.grantId === grantId && key.startsWith(`${model}:`)) rows.delete(key);
      }
    },
  });
}
