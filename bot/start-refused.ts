import type { Settings } from './settings.ts';

/** Whose port it is that could not be had, as the person would change it. */
function settingOf(
  port: unknown,
  { port: own, localSignInPort }: Pick<Settings, 'port' | 'localSignInPort'>,
): string | undefined {
  if (port === own) return 'PORT';
  return port === localSignInPort ? 'LOCAL_SIGN_IN_PORT' : undefined;
}

/** What a person sees instead of a start, for what is thrown while starting. */
export function startRefused(error: unknown, settings: Pick<Settings, 'port' | 'localSignInPort'>): string {
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { readonly port?: number };
  const setting = settingOf(port, settings);
  if (setting === undefined) return error.message;
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken, perhaps by another start of this bot. Stop that one, or set ${setting} to a free port (see docs/settings.md).`;
  if (code === 'EACCES')
    return `This account may not listen on port ${port}. Set ${setting} to another port (see docs/settings.md).`;
  return error.message;
}
