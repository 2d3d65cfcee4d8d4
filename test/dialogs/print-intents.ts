import { intents } from '../../dialogs/index.ts';
import { everythingSaid } from './intent-quality.ts';

/** `npm run intents`: recognised, offered and mistaken, by intent and language; then what was missed. */
const all = everythingSaid();
const rows = intents.flatMap((intent) =>
  (['pl', 'en'] as const).map((language) => {
    const said = all.filter((one) => one.meant === intent && one.language === language);
    const recognised = said.filter(({ heard }) => heard === intent).length;
    const offered = said.filter(({ offered: yes }) => yes).length;
    const mistaken = said.filter(({ heard }) => heard !== intent && heard !== 'none').length;
    return { intent, language, said: said.length, recognised, offered, mistaken };
  }),
);
console.table(rows);
const missed = all.filter(({ meant, heard }) => meant !== heard);
for (const { language, meant, text, heard } of missed)
  console.log(`${language} ${meant}: “${text}” → ${heard}`);
const right = all.length - missed.length;
console.log(`${right} of ${all.length} recognised (${((100 * right) / all.length).toFixed(1)} %)`);
