// Elements out of scripts. What is text stays text, whatever is in it.
export function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'class') {
      made.className = value;
    } else if (key.startsWith('on')) {
      made.addEventListener(key.slice(2), value);
    } else if (value === true) {
      made.setAttribute(key, '');
    } else if (value !== false && value !== undefined && value !== null) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

/** Puts an element with a text behind what its parent has. */
export function add(parent, name, text, className = '') {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  parent.append(made);
  return made;
}

export function bytes(size) {
  if (size === null) {
    return '–';
  }
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'];
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit++;
  }
  return (unit === 0 || size >= 100 ? Math.round(size) : size.toFixed(1)) + ' ' + units[unit];
}

const figures = new Intl.NumberFormat('en');

export function count(number, thing) {
  return figures.format(number) + (thing ? ` ${thing}${number === 1 ? '' : 's'}` : '');
}

/** A table in a place that scrolls by keyboard, too. headings: texts, those with a leading # are of numbers. */
export function table(label, headings, rows) {
  const numeric = headings.map(heading => heading.startsWith('#'));
  return make('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label},
      make('table', {},
          make('thead', {}, make('tr', {}, ...headings.map((heading, i) =>
              make('th', {scope: 'col', class: numeric[i] ? 'number' : ''}, heading.replace(/^#/, ''))))),
          make('tbody', {}, ...rows.map(cells => make('tr', {}, ...cells.map((cell, i) =>
              make('td', {class: numeric[i] ? 'number' : ''}, cell)))))));
}
