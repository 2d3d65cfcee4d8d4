/** A person is `tenantId` + `oid`; the name is for showing and decides nothing. */
export interface Person {
  readonly tenantId: string;
  readonly oid: string;
  readonly name: string;
}

/** All of a person that decides anything. */
export type PersonId = Pick<Person, 'tenantId' | 'oid'>;

/** Results that no person asks for are named as such. */
export const systemActors = [
  'import',
  'demo-fulfilment',
  'fulfilment-callback',
  'follow-up',
  'roster',
] as const;
export type SystemActor = (typeof systemActors)[number];
export type Actor = { readonly person: Person } | { readonly system: SystemActor };
