// Rows in a grid of which only what can be seen is in the page. The grid itself has the focus; aria-activedescendant says
// where in it one is. Row -1 is the header, column 0 the number of the row.
import {copy, tsv} from 'ui/query/copy';
import {isNumeric, sorted} from 'ui/query/order';

const ROW = 30;
const MARGIN = 8;
const LONGEST_SHOWN = 300;
const CHAR = 8.2;
const MEASURED = 200;
const WIDEST = 46;
const NARROWEST = 9;

function element(role, className) {
  const made = document.createElement('div');
  made.setAttribute('role', role);
  made.className = className;
  return made;
}

const shown = value => {
  const text = String(value);
  return text.length > LONGEST_SHOWN ? text.slice(0, LONGEST_SHOWN) + '…' : text;
};

export class Grid {
  constructor(root, {opened, ordered}) {
    this.root = root;
    this.opened = opened;
    this.ordered = ordered;
    root.addEventListener('scroll', () => requestAnimationFrame(() => this.render()), {passive: true});
    root.addEventListener('keydown', event => this.key(event));
    root.addEventListener('click', event => this.click(event));
    root.addEventListener('dblclick', () => this.enter(false));
    new ResizeObserver(() => this.render()).observe(root);
    this.show({columns: [], rows: []});
  }

  show({columns, rows}) {
    this.columns = columns;
    this.rows = rows;
    this.order = rows.map((_, row) => row);
    this.sort = null;
    this.active = {row: rows.length > 0 ? 0 : -1, column: Math.min(1, columns.length)};
    this.root.replaceChildren();
    this.root.setAttribute('aria-rowcount', rows.length + 1);
    this.root.setAttribute('aria-colcount', columns.length + 1);
    this.root.style.setProperty('--columns', this.widths());
    this.root.scrollTo(0, 0);
    this.head = element('rowgroup', 'grid-head');
    this.body = element('rowgroup', 'grid-body');
    this.body.style.height = rows.length * ROW + 'px';
    this.root.append(this.head, this.body);
    this.drawn = new Map();
    this.header();
    this.render();
  }

  widths() {
    const number = String(this.rows.length).length + 3;
    const widths = this.columns.map((column, i) => {
      let most = Math.max(column.name.length + 2, column.type.length);
      for (const row of this.rows.slice(0, MEASURED)) {
        most = Math.max(most, Math.min(WIDEST, row[i] === null ? 4 : String(row[i]).length));
      }
      return Math.min(WIDEST, Math.max(NARROWEST, most));
    });
    return [number, ...widths].map(width => Math.ceil(width * CHAR) + 18 + 'px').join(' ');
  }

  header() {
    const line = element('row', 'grid-row');
    line.setAttribute('aria-rowindex', 1);
    const corner = element('columnheader', 'grid-number');
    corner.textContent = '#';
    corner.setAttribute('aria-label', 'Row number');
    line.append(corner);
    this.columns.forEach((column, i) => {
      const cell = element('columnheader', isNumeric(column.type) ? 'number' : '');
      const name = document.createElement('span');
      name.className = 'grid-name';
      name.textContent = column.name;
      name.title = column.name;
      const type = document.createElement('span');
      type.className = 'grid-type';
      type.textContent = column.type;
      const descending = this.sort?.column === i ? this.sort.descending : null;
      cell.setAttribute('aria-sort', descending === null ? 'none' : descending ? 'descending' : 'ascending');
      cell.append(name, type);
      line.append(cell);
    });
    this.place(line, -1);
    this.head.replaceChildren(line);
  }

  /** Gives cells their ids, by which the grid says where one is. */
  place(line, row) {
    [...line.children].forEach((cell, column) => {
      cell.id = 'cell-' + row + '-' + column;
      cell.setAttribute('aria-colindex', column + 1);
    });
  }

  render() {
    const top = Math.max(0, this.root.scrollTop - this.head.offsetHeight);
    const first = Math.max(0, Math.floor(top / ROW) - MARGIN);
    const last = Math.min(this.rows.length, Math.ceil((this.root.scrollTop + this.root.clientHeight) / ROW) + MARGIN);
    for (const [row, line] of this.drawn) {
      if (row < first || row >= last) {
        line.remove();
        this.drawn.delete(row);
      }
    }
    for (let row = first; row < last; row++) {
      if (!this.drawn.has(row)) {
        const line = this.line(row);
        this.drawn.set(row, line);
        this.body.append(line);
      }
    }
    this.mark();
  }

  line(row) {
    const line = element('row', 'grid-row');
    line.setAttribute('aria-rowindex', row + 2);
    line.style.transform = 'translateY(' + row * ROW + 'px)';
    const number = element('rowheader', 'grid-number');
    number.textContent = this.order[row] + 1;
    line.append(number);
    this.rows[this.order[row]].forEach((value, i) => {
      const cell = element('gridcell', isNumeric(this.columns[i].type) ? 'number' : '');
      if (value === null) {
        cell.classList.add('null');
        cell.textContent = 'NULL';
      } else {
        cell.textContent = shown(value);
      }
      line.append(cell);
    });
    this.place(line, row);
    return line;
  }

  mark() {
    this.root.querySelector('.grid-active')?.classList.remove('grid-active');
    const cell = document.getElementById('cell-' + this.active.row + '-' + this.active.column);
    cell?.classList.add('grid-active');
    if (cell) {
      this.root.setAttribute('aria-activedescendant', cell.id);
    } else {
      this.root.removeAttribute('aria-activedescendant');
    }
  }

  go(row, column) {
    this.active = {
      row: Math.max(-1, Math.min(this.rows.length - 1, row)),
      column: Math.max(0, Math.min(this.columns.length, column)),
    };
    const head = this.head.offsetHeight;
    if (this.active.row >= 0) {
      const top = this.active.row * ROW;
      if (top < this.root.scrollTop) {
        this.root.scrollTop = top;
      } else if (top + ROW > this.root.scrollTop + this.root.clientHeight - head) {
        this.root.scrollTop = top + ROW - this.root.clientHeight + head;
      }
    }
    this.render();
    const cell = document.getElementById('cell-' + this.active.row + '-' + this.active.column);
    const fixed = this.head.querySelector('.grid-number').offsetWidth;
    if (cell && this.active.column > 0) {
      if (cell.offsetLeft - fixed < this.root.scrollLeft) {
        this.root.scrollLeft = cell.offsetLeft - fixed;
      } else if (cell.offsetLeft + cell.offsetWidth > this.root.scrollLeft + this.root.clientWidth) {
        this.root.scrollLeft = cell.offsetLeft + cell.offsetWidth - this.root.clientWidth;
      }
    }
  }

  key(event) {
    const {row, column} = this.active;
    const page = Math.max(1, Math.floor(this.root.clientHeight / ROW) - 2);
    const whole = event.ctrlKey || event.metaKey;
    const moves = {
      ArrowUp: [row - 1, column], ArrowDown: [row + 1, column], ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1],
      PageUp: [Math.max(0, row - page), column], PageDown: [row + page, column],
      Home: [whole ? 0 : row, 1], End: [whole ? this.rows.length - 1 : row, this.columns.length],
    };
    if (moves[event.key] && !event.altKey) {
      this.go(...moves[event.key]);
    } else if (event.key === 'Enter') {
      this.enter(true);
    } else if (whole && event.key === 'c' && String(getSelection()) === '') {
      this.copyHere();
    } else {
      return;
    }
    event.preventDefault();
  }

  click(event) {
    const cell = event.target.closest('[id^="cell-"]');
    if (cell) {
      const [, row, column] = /^cell-(-?\d+)-(\d+)$/.exec(cell.id);
      this.go(Number(row), Number(column));
      if (Number(row) < 0) {
        this.enter(true);
      }
    }
  }

  enter(sorts) {
    const {row, column} = this.active;
    if (row >= 0 && column > 0) {
      this.opened(this.columns[column - 1].name, this.rows[this.order[row]][column - 1]);
    } else if (row < 0 && sorts) {
      this.sortBy(column - 1);
    }
  }

  /** Ascending, then descending, then as it came; the number of the row means as it came. */
  sortBy(column) {
    if (column < 0 || this.sort?.column === column && this.sort.descending) {
      this.sort = null;
      this.order = this.rows.map((_, row) => row);
    } else {
      this.sort = {column, descending: this.sort?.column === column};
      this.order = sorted(this.rows, column, this.columns[column].type, this.sort.descending);
    }
    this.body.replaceChildren();
    this.drawn.clear();
    this.root.scrollTop = 0;
    this.header();
    this.render();
    const name = column < 0 ? '' : this.columns[column].name;
    this.ordered(this.sort ? 'Sorted by ' + name + (this.sort.descending ? ', descending' : ', ascending') : 'In the order of the answer');
  }

  /** A cell, or with the number of the row the row, or with its header everything. */
  copyHere() {
    const {row, column} = this.active;
    if (column > 0) {
      this.copyCell();
    } else if (row >= 0) {
      this.copyRow();
    } else {
      this.copyAll();
    }
  }

  copyCell() {
    const {row, column} = this.active;
    const value = row < 0 ? this.columns[column - 1]?.name : this.rows[this.order[row]]?.[column - 1];
    copy(value === null || value === undefined ? '' : String(value), 'Cell');
  }

  copyRow() {
    const row = this.rows[this.order[Math.max(0, this.active.row)]];
    if (row) {
      copy(tsv([row]), 'Row');
    }
  }

  copyAll() {
    copy(tsv([this.columns.map(column => column.name), ...this.order.map(row => this.rows[row])]),
      this.rows.length.toLocaleString('en') + (this.rows.length === 1 ? ' row' : ' rows'));
  }
}
