// Runs before the first paint, so that a stored choice of theme never flashes the other one.
// The content security policy forbids inline scripts, hence a file of its own. The key is that of design/theme.ts.
try {
  const theme = localStorage.getItem('onrecord.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; the system's preference then holds.
}
