// Tabs as people expect them: a click or an arrow key shows another panel. shown(id) hears which.
export function tabs(list, shown = () => {}) {
  const all = [...list.querySelectorAll('[role="tab"]')];

  function show(tab) {
    for (const other of all) {
      const chosen = other === tab;
      other.setAttribute('aria-selected', String(chosen));
      other.tabIndex = chosen ? 0 : -1;
      document.getElementById(other.getAttribute('aria-controls')).hidden = !chosen;
    }
    shown(tab.id);
  }

  list.addEventListener('click', event => {
    const tab = event.target.closest('[role="tab"]');
    if (tab) {
      show(tab);
    }
  });
  list.addEventListener('keydown', event => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    const at = all.indexOf(document.activeElement);
    if (step && at >= 0) {
      const next = all[(at + step + all.length) % all.length];
      next.focus();
      show(next);
      event.preventDefault();
    }
  });
  return id => show(document.getElementById(id));
}
