// The report's page: all it can do beyond showing is print.
document.querySelector('[data-prints]').addEventListener('click', () => window.print());
