import { z } from 'zod';

type Document = Readonly<Record<string, unknown>>;

/**
 * The validator is there only where the app is packed, never in an image, so it is loaded when it is
 * needed. It reads the schemas from its own copies, without the network.
 */
async function validator() {
  const { AppManifestUtils } = await import('@microsoft/app-manifest');
  return AppManifestUtils;
}

/** What the schema that the manifest names finds wrong with it. */
export async function schemaProblems(manifest: Document): Promise<readonly string[]> {
  const tool = await validator();
  type Validated = Parameters<typeof tool.validateAgainstSchema>[0];
  const problems = await tool.validateAgainstSchema(manifest as unknown as Validated);
  return problems.map((problem) => `manifest.json: ${problem}`);
}

const property = z.object({ maxLength: z.number().optional() });
const languageSchema = z.object({
  required: z.array(z.string()),
  properties: z.record(z.string(), property.catch({})),
  patternProperties: z.record(z.string(), property.catch({})),
});

/**
 * What the schema of language files finds wrong with one. Read by hand: its patterns are older than
 * the unicode expressions that the validator compiles them to.
 */
export async function languageProblems(file: string, texts: Document): Promise<readonly string[]> {
  const schema = languageSchema.parse(await (await validator()).fetchSchema(String(texts.$schema)));
  const problems = schema.required
    .filter((key) => texts[key] === undefined)
    .map((key) => `${file}: ${key} is missing.`);
  for (const [key, text] of Object.entries(texts)) {
    const byPattern = Object.entries(schema.patternProperties).find(([pattern]) =>
      new RegExp(pattern).test(key),
    );
    const known = Object.hasOwn(schema.properties, key) ? schema.properties[key] : byPattern?.[1];
    if (known === undefined) problems.push(`${file}: Teams knows no text ${key}.`);
    else if (typeof text !== 'string') problems.push(`${file}: ${key} must be a text.`);
    else if (known.maxLength !== undefined && text.length > known.maxLength) {
      problems.push(`${file}: ${key} is longer than ${known.maxLength}.`);
    }
  }
  return problems;
}
