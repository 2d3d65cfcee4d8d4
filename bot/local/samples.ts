import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { addDays, type CalendarDay, daysBetween, roles } from '../../benefits/index.ts';
import type { MembershipLine } from '../../benefits/memberships/index.ts';
import { createWords } from '../../locales/index.ts';
import { parseRows, problemsInWords } from '../import/index.ts';
import type { LocalPerson } from './provider-people.ts';

/** The day the sample rows were written for. */
const sampleDay: CalendarDay = '2026-11-23';

const peopleShape = z.object({
  tenantId: z.guid(),
  people: z
    .array(
      z.object({
        key: z.string().regex(/^[a-z]+$/),
        name: z.string(),
        upn: z.string(),
        oid: z.guid(),
        roles: z.array(z.enum(roles)),
      }),
    )
    .length(6),
});

/** Compiled files stand in `dist`, the samples beside it. */
function sampleFile(name: string): string {
  return fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url));
}

export async function samplePeople(): Promise<{ tenantId: string; people: readonly LocalPerson[] }> {
  return peopleShape.parse(JSON.parse(await readFile(sampleFile('people.json'), 'utf8')));
}

/** The sample company's rows, moved so that the sample day is today. */
export async function sampleLines(today: CalendarDay): Promise<readonly MembershipLine[]> {
  const parsed = parseRows(await readFile(sampleFile('contoso.csv'), 'utf8'), { format: 'csv' });
  if (!('lines' in parsed)) throw new Error(problemsInWords(parsed.problems, createWords('en')).join('\n'));
  const days = daysBetween(sampleDay, today);
  return parsed.lines.map((line) => ({
    ...line,
    startsOn: addDays(line.startsOn, days),
    endsOn: addDays(line.endsOn, days),
    ...(line.activateBy === undefined ? {} : { activateBy: addDays(line.activateBy, days) }),
  }));
}
