/** The rules of incidents: their way, their products, their ledger. */

export { chooseEntitlement, draftServedBy, type EntitlementChoice } from './entitlement-choice.ts';
export { evidenceFor } from './evidence.ts';
export { type EvidenceItem, evidence, evidenceItems } from './evidence-sets.ts';
export { mostNotes, noteLength } from './incident-afterwards.ts';
export { fieldLengths, mostDrafts } from './incident-draft.ts';
export { type IncidentStep, type IncidentStepName, incidentEvents } from './incident-history.ts';
export type { IncidentSeen } from './incident-later-cases.ts';
export {
  type IncidentList,
  type IncidentsWanted,
  type IncidentViewName,
  incidentViewNames,
} from './incident-list.ts';
export {
  asksWhoseSubscription,
  type IncidentPath,
  incidentPaths,
  organizationOf,
  type PathForm,
  pathOf,
  subscriptionAnswers,
} from './incident-path.ts';
export {
  type Incident,
  type IncidentArea,
  type IncidentForm,
  type IncidentNeed,
  type IncidentNote,
  type Subscription,
  subscriptions,
} from './incident-record.ts';
export { type ChangeByOthers, changesByOthers } from './incident-step.ts';
export {
  contractOverOn,
  emptyForm,
  incidentEdges,
  incidentKey,
  ledger,
  mayBeRefunded,
  missingFields,
  parseCaseNumber,
  wasGivenBack,
} from './incidents.ts';
export { tellsTwoProblems } from './one-problem.ts';
export {
  type FoundProduct,
  findProduct,
  isProductWord,
  namesOnlyProduct,
  productWithVersion,
} from './product-mention.ts';
export { mostChoices, type ProductChoice, productChoices, searchProducts } from './product-search.ts';
export {
  type Coverage,
  coverageOf,
  coveredVersions,
  type Product,
  productNamed,
  products,
} from './products.ts';
export { awaitedRefunds } from './refunds.ts';
export { similarDays, similarIncident, type Told } from './similar.ts';
export type { Usage } from './usage.ts';
export type { UsageFile } from './usage-cases.ts';
export { csvCell, usageColumns } from './usage-csv.ts';
