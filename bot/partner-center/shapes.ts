import { z } from 'zod';

/**
 * What Partner Center answers (learn.microsoft.com/partner-center/developer), as far as it is read. What
 * a list holds besides is left alone; an entry of another shape is left out, and the others stay.
 */

const text = z.string().trim().min(1).max(500);
export const customerShape = z.object({
  id: z.guid(),
  companyProfile: z.object({ companyName: text }),
});

const listOf = z.array(z.unknown()).max(2000);
const header = z.object({ key: z.string().max(200), value: z.string().max(8000) });
const nextShape = z.object({ headers: z.array(header).max(20) });

export const customersShape = z.object({
  items: listOf,
  links: z
    .object({ next: nextShape.optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

export const managedServicesShape = z.object({ items: listOf });
export const managedServiceShape = z.object({
  name: text,
  links: z
    .object({
      serviceTicket: z
        .object({ uri: z.string().max(4000) })
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
});

export const profileShape = z
  .object({ mpnId: z.unknown().optional(), partnerId: z.unknown().optional() })
  .transform(({ mpnId, partnerId }) => String(mpnId ?? partnerId ?? '').trim())
  .refine((id) => /^\d{1,12}$/.test(id));
