import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Microsoft's script that tells a Teams client how the sign-in in its window has ended. */
export interface TeamsJs {
  /** Where the page finds it; names its content, so that it may be kept for good. */
  readonly path: string;
  /** Of a `<script>`: the browser runs nothing else. */
  readonly integrity: string;
  readonly bytes: Buffer;
}

/** Read from the installed package once, and served by us: the page loads nothing from elsewhere. */
export async function readTeamsJs(): Promise<TeamsJs> {
  const { resolve } = createRequire(import.meta.url);
  const bytes = await readFile(resolve('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js'));
  const hash = createHash('sha384').update(bytes).digest();
  return {
    path: `/auth/teams-js/${hash.subarray(0, 12).toString('hex')}.js`,
    integrity: `sha384-${hash.toString('base64')}`,
    bytes,
  };
}

/**
 * Tells the client the code. Whether there is a client cannot be seen from here (on iOS nothing
 * points to the window that opened this one), so it is tried, and the page stands as it is where
 * nobody listens: the code can be pasted in the chat.
 */
export const tellTeamsScript = `
(async () => {
  try {
    await microsoftTeams.app.initialize();
    microsoftTeams.authentication.notifySuccess(document.getElementById('code').textContent.trim());
  } catch {}
})();`;
