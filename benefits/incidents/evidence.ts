/** What to collect for one incident. */
import { type EvidenceItem, evidence } from './evidence-sets.ts';
import type { IncidentForm } from './incident-record.ts';
import { findProduct } from './product-mention.ts';
import { partNamed, productNamed } from './products.ts';

type Told = Pick<IncidentForm, 'product' | 'area'> & Partial<Pick<IncidentForm, 'problem' | 'impact'>>;

/**
 * What the role or app asks for that is chosen or told of, or else its product. A product that is not in
 * the catalogue gets what serves any product of its area.
 */
export function evidenceFor(form: Told): readonly EvidenceItem[] {
  const product = productNamed(form.product) ?? productNamed(findProduct(form.product)?.product ?? '');
  if (product === undefined) return evidence[form.area === 'cloud' ? 'azure' : 'on-premises'];
  const part = partNamed(form.product) ?? partTold(form, product.name);
  return evidence[part?.evidence ?? product.evidence];
}

/** The part of the product that the problem is about, where it says so. */
function partTold({ problem = '', impact = '' }: Told, product: string) {
  const told = findProduct(`${problem}\n${impact}`);
  return told?.product === product && told.part !== undefined ? partNamed(told.part) : undefined;
}
