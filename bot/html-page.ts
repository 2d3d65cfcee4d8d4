/** Text for an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const style = `
:root { color-scheme: light dark; --page: #f5f5f5; --card: #fff; --text: #242424; --soft: #5c5c5c;
  --line: #d1d1d1; --main: #5b5fc7; --main-text: #fff; --good: #0e700e; --bad: #b10e1c; --quiet: #ebebf7; }
@media (prefers-color-scheme: dark) { :root { --page: #141414; --card: #292929; --text: #fff; --soft: #c4c4c4;
  --line: #5c5c5c; --main: #7f85f5; --main-text: #141414; --good: #6ccb5f; --bad: #ff99a4; --quiet: #34344a; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; padding: 2rem 1rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 1.75rem; background: var(--card); border-radius: 10px;
  box-shadow: 0 1px 4px rgb(0 0 0 / 20%); overflow-wrap: anywhere; }
main.wide { max-width: 60rem; }
h1 { margin: 0 0 .75rem; font-size: 1.4rem; line-height: 1.3; }
h2 { margin: 0; font-size: 1.05rem; }
p { margin: 0 0 .9rem; }
ol { margin: 0 0 1rem; padding-left: 1.4rem; }
.soft { color: var(--soft); font-size: .9rem; margin: 0; }
.good { color: var(--good); } .bad { color: var(--bad); }
.tag { display: inline-block; margin: 0 0 .9rem; padding: .15rem .6rem; border-radius: 99px;
  background: var(--quiet); font-size: .85rem; font-weight: 600; }
.code { display: block; margin: 0 0 1rem; padding: 1rem; border: 1px solid var(--line); border-radius: 8px;
  text-align: center; font: 600 1.6rem/1.3 "Cascadia Mono", ui-monospace, monospace; letter-spacing: .03em;
  user-select: all; }
button { padding: .55rem 1.1rem; border: 1px solid var(--main); border-radius: 6px; background: var(--main);
  color: var(--main-text); font: inherit; font-size: .95rem; font-weight: 600; cursor: pointer; }
button:focus-visible, input:focus-visible, a:focus-visible { outline: 3px solid var(--text); outline-offset: 2px; }
a { color: var(--main); }
.people { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); margin: 1rem 0 0; }
.person { display: flex; flex-direction: column; gap: .6rem; padding: 1rem; border: 1px solid var(--line); border-radius: 8px; }
.person.asked { border: 2px solid var(--main); }
.person button { margin-top: auto; }
fieldset { margin: 0; padding: 0; border: 0; } legend { padding: 0; font-size: .85rem; color: var(--soft); }
label { display: flex; gap: .5rem; align-items: center; min-height: 1.75rem; }
input { flex: none; width: 1.1rem; height: 1.1rem; accent-color: var(--main); }
`;

export interface HtmlPage {
  /** Plain text. */
  readonly title: string;
  readonly language: string;
  /** Html, its texts escaped already. */
  readonly body: string;
  /** Runs under the nonce of the page's content policy. */
  readonly script?: string;
  /** A script of ours in a file of its own, loaded before the other one runs. */
  readonly scriptFile?: { readonly path: string; readonly integrity: string };
  readonly wide?: boolean;
}

/** A page that needs nothing from anywhere else. The nonce is the one of `pageHeaders`. */
export function htmlPage(page: HtmlPage, nonce: string): string {
  const { scriptFile, script } = page;
  const file =
    scriptFile === undefined
      ? ''
      : `<script nonce="${nonce}" src="${scriptFile.path}" integrity="${scriptFile.integrity}"></script>`;
  return `<!doctype html>
<html lang="${escapeHtml(page.language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title><style nonce="${nonce}">${style}</style></head>
<body><main${page.wide === true ? ' class="wide"' : ''}>
${page.body}
</main>${file}${script === undefined ? '' : `<script nonce="${nonce}">${script}</script>`}</body></html>
`;
}

/**
 * Headers of a page: nothing is kept, nothing is loaded, nobody frames it. The opener policy stays
 * open, because the window that opened a sign-in has to hear of its end.
 */
export function pageHeaders(nonce: string, formTargets: readonly string[] = []): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    `form-action ${formTargets.length > 0 ? formTargets.join(' ') : "'none'"}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'unsafe-none',
    // Under no-referrer a browser posts the page's own form with the origin "null".
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
}
