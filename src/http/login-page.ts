/** The form that takes a token; it works without a script. */
export function loginPage(refused: boolean): string {
  const why = refused ? '\n<p role="alert">This is no token of this ledger, or none any more.</p>' : '';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Sign in · On the Record</title>
<link rel="stylesheet" href="/login.css">
<h1>On the Record</h1>
<form method="post" action="/api/session">
<label for="token">Token</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus>
<button>Sign in</button>
</form>${why}
<p>Tokens are made on the machine of the ledger: <code>onrecord tokens new</code></p>
</html>
`;
}

export const LOGIN_STYLE = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 26rem; margin: 15vh auto 0; padding: 0 1rem; }
h1 { font-size: 1.25rem; }
form { display: grid; gap: .5rem; }
input, button { font: inherit; padding: .5rem; }
[role='alert'] { font-weight: 600; }
`;
