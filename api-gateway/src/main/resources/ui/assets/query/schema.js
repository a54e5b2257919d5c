// The schema browser: experiments, their tables, their columns; what is opened is made when it is opened.
const MOST_FOUND = 200;

function button(label, text, clicked) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'tree-item';
  made.setAttribute('aria-label', label);
  made.append(...text);
  made.addEventListener('click', clicked);
  return made;
}

function span(text, className) {
  const made = document.createElement('span');
  made.className = className;
  made.textContent = text;
  return made;
}

function branch(title, note, isOpen, fill) {
  const made = document.createElement('details');
  const summary = document.createElement('summary');
  summary.append(title, ' ', span(note, 'muted small'));
  made.append(summary);
  let filled = false;
  const open = () => {
    if (made.open && !filled) {
      filled = true;
      fill(made);
    }
  };
  made.addEventListener('toggle', open);
  made.open = isOpen;
  open();
  return made;
}

export function showSchema(place, catalog, {chosen, filter, insert}) {
  const wanted = filter.trim().toLowerCase();
  const has = name => name.toLowerCase().includes(wanted);

  function table(experiment, {name, columns}, isOpen) {
    return branch(name, columns.length + (columns.length === 1 ? ' column' : ' columns'), isOpen, parent => {
      const list = document.createElement('ul');
      const items = columns.map(column => button('Insert column ' + column.name + ', ' + column.type,
        [span(column.name, 'mono'), span(column.type, 'muted small')], () => insert(column.name)));
      const written = experiment === chosen ? name : experiment + '__' + name;
      const head = document.createElement('p');
      head.className = 'actions small';
      const profile = document.createElement('a');
      profile.href = '/experiments/' + encodeURIComponent(experiment) + '/profile?table=' + encodeURIComponent(name);
      profile.textContent = 'Profile';
      profile.setAttribute('aria-label', 'Profile of ' + name);
      const whole = button('Insert table ' + written, ['Insert name'], () => insert(written));
      whole.className = 'button small';
      head.append(whole, profile);
      list.append(...items.map(item => {
        const line = document.createElement('li');
        line.append(item);
        return line;
      }));
      parent.append(head, list);
    });
  }

  let left = MOST_FOUND;
  const branches = catalog.experiments.flatMap(experiment => {
    const tables = experiment.tables.filter(({name, columns}) => wanted === '' || has(name) || columns.some(column => has(column.name)));
    if (wanted !== '' && (tables.length === 0 || left <= 0)) {
      return [];
    }
    const found = wanted === '' ? tables : tables.slice(0, left);
    left -= found.length;
    const note = experiment.tables.length + (experiment.tables.length === 1 ? ' table' : ' tables');
    const isOpen = wanted !== '' || experiment.name === chosen;
    return [branch(experiment.name, note, isOpen, parent => parent.append(...found.map(each => table(experiment.name, each, false))))];
  });
  if (branches.length > 0) {
    place.replaceChildren(...branches);
  } else {
    const nothing = document.createElement('p');
    nothing.className = 'muted small';
    nothing.textContent = wanted === '' ? 'There is no experiment yet.' : 'Nothing has this in its name.';
    place.replaceChildren(nothing);
  }
}
