// Saved queries and history of the chosen experiment.
import {json} from 'ui/api';
import {add} from 'ui/elements';
import {toast} from 'ui/toast';
import {localTimes} from 'ui/times';

const $ = id => document.getElementById(id);
const LONGEST_SHOWN = 400;
const NONE_CHOSEN = 'Choose an experiment: saved queries and history belong to one.';

function say(place, text) {
  place.replaceChildren();
  add(place, 'p', text, 'muted small');
}

const path = (experiment, query) => '/api/experiments/' + encodeURIComponent(experiment) + '/queries'
  + (query === undefined ? '' : '/' + encodeURIComponent(query));

function sqlOf(parent, sql, label, open) {
  const shown = add(parent, 'button', sql.length > LONGEST_SHOWN ? sql.slice(0, LONGEST_SHOWN) + '…' : sql, 'past-sql');
  shown.type = 'button';
  shown.setAttribute('aria-label', label);
  shown.addEventListener('click', open);
}

function moment(parent, value) {
  const time = add(parent, 'time', value, 'muted small');
  time.dateTime = value;
  time.dataset.ago = '';
}

export class Library {
  /** opened(sql, name) hears what is to be written into the editor. */
  constructor({experiment, text, opened}) {
    this.experiment = experiment;
    this.text = text;
    this.opened = opened;
    this.name = '';
    this.description = '';
    this.queries = [];
    this.asked = {saved: 0, history: 0};
    $('save').addEventListener('click', () => this.askName());
    $('save-name').addEventListener('input', () => this.warn());
    $('save-form').addEventListener('submit', event => {
      event.preventDefault();
      this.save();
    });
    $('delete-confirm').addEventListener('click', () => this.remove());
  }

  forget() {
    this.name = '';
    this.description = '';
  }

  /** Only the answer to the last question is shown: the experiment may have changed meanwhile. */
  async load(kind, url, show) {
    const place = $(kind);
    const turn = ++this.asked[kind];
    if (this.experiment() === '') {
      say(place, NONE_CHOSEN);
      return;
    }
    try {
      const {queries} = await json('GET', url(this.experiment()));
      if (turn === this.asked[kind]) {
        show(place, queries);
        localTimes(place);
      }
    } catch (e) {
      if (turn === this.asked[kind]) {
        say(place, e.message);
      }
    }
  }

  showSaved() {
    return this.load('saved', path, (place, queries) => {
      this.queries = queries;
      if (queries.length === 0) {
        say(place, 'No query is saved with this experiment yet.');
        return;
      }
      place.replaceChildren();
      const list = add(place, 'ul', '', 'past');
      for (const query of queries) {
        const item = add(list, 'li', '');
        const head = add(item, 'p', '', 'past-head');
        add(head, 'strong', query.name);
        const drop = add(head, 'button', 'Delete', 'button quiet small');
        drop.type = 'button';
        drop.setAttribute('aria-label', 'Delete ' + query.name);
        drop.addEventListener('click', () => {
          $('delete-name').textContent = query.name;
          $('delete-dialog').showModal();
        });
        if (query.description) {
          add(item, 'p', query.description, 'muted small');
        }
        sqlOf(item, query.sql, 'Open ' + query.name, () => {
          this.name = query.name;
          this.description = query.description ?? '';
          this.opened(query.sql, query.name);
        });
      }
    });
  }

  showHistory() {
    return this.load('history', name => '/api/experiments/' + encodeURIComponent(name) + '/query-history', (place, queries) => {
      if (queries.length === 0) {
        say(place, 'Nothing was run on this experiment yet.');
        return;
      }
      place.replaceChildren();
      const list = add(place, 'ul', '', 'past');
      for (const query of queries) {
        const item = add(list, 'li', '');
        const head = add(item, 'p', '', 'past-head small');
        const ended = {COMPLETED: 'COMPLETED', CANCELLED: 'ABORTED'}[query.status] ?? 'FAILED';
        add(head, 'span', query.status.replace('_', ' ').toLowerCase(), 'badge ' + ended);
        add(head, 'span', Number(query.row_count).toLocaleString('en') + (query.row_count === 1 ? ' row, ' : ' rows, ')
          + Number(query.elapsed_ms).toLocaleString('en') + ' ms', 'muted');
        moment(head, query.started_at);
        if (query.error) {
          add(item, 'p', query.error.message, 'muted small');
        }
        sqlOf(item, query.sql, 'Open what was run: ' + query.sql.slice(0, 80), () => {
          this.forget();
          this.opened(query.sql, '');
        });
      }
    });
  }

  async askName() {
    if (this.experiment() === '') {
      toast('Choose an experiment first: a query is saved with one', 'bad');
      return;
    }
    $('save-name').value = this.name;
    $('save-description').value = this.description;
    $('save-fault').textContent = '';
    $('save-dialog').showModal();
    await this.showSaved();
    this.warn();
  }

  warn() {
    $('save-replaces').hidden = !this.queries.some(query => query.name === $('save-name').value.trim());
  }

  async save() {
    const name = $('save-name').value.trim();
    const description = $('save-description').value.trim();
    if (/[/\\]/.test(name)) {
      // servers refuse these in paths before anything of ours can say so
      $('save-fault').textContent = 'A name must not contain / or \\';
      return;
    }
    try {
      await json('PUT', path(this.experiment(), name), {body: {sql: this.text(), description: description || null}});
      this.name = name;
      this.description = description;
      $('save-dialog').close();
      toast('Saved as ' + name);
      this.showSaved();
    } catch (e) {
      $('save-fault').textContent = e.errors?.map(fault => fault.message).join('; ') || e.message;
    }
  }

  async remove() {
    const name = $('delete-name').textContent;
    $('delete-dialog').close();
    try {
      await json('DELETE', path(this.experiment(), name));
      toast(name + ' is deleted');
    } catch (e) {
      toast(e.message, 'bad');
    }
    this.showSaved();
  }
}
