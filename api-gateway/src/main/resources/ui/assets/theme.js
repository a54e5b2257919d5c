// Runs before the first paint, so that a page never flashes in the other theme.
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem('dwsim.theme');
  } catch {
    // a browser may refuse storage: then the system decides
  }
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.theme = theme;
  }
})();
