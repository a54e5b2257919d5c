// Says what went wrong, where, and what can be done.
import {add} from 'ui/elements';

const PASSING = {
  0: 'The server does not answer',
  429: 'Too many queries are running at once',
  503: 'The warehouse is not available right now',
  504: 'The query took too long',
};

export function clear(place) {
  place.replaceChildren();
}

export function show(place, error, retry) {
  const problem = error.problem ?? {};
  const box = document.createElement('section');
  const cancelled = error.code === 'QUERY_CANCELLED' || error.name === 'AbortError';
  box.className = 'notice failure ' + (cancelled ? 'warn' : 'bad');
  add(box, 'h2', cancelled ? 'The query was cancelled' : PASSING[error.status] ?? 'The query failed');
  if (!cancelled) {
    add(box, 'p', problem.message ?? error.message);
  }
  if (problem.hint) {
    add(box, 'p', 'Hint: ' + problem.hint);
  }
  if (problem.excerpt) {
    const excerpt = add(box, 'pre', problem.excerpt, 'excerpt');
    excerpt.tabIndex = 0;
    excerpt.setAttribute('role', 'region');
    excerpt.setAttribute('aria-label', 'The place in the text');
  }
  if (error.errors?.length > 0) {
    const faults = add(box, 'ul', '', 'faults');
    for (const fault of error.errors) {
      const item = add(faults, 'li', '');
      add(item, 'code', fault.pointer);
      item.append(' ' + fault.message);
    }
  }
  const facts = [problem.line && 'Line ' + problem.line + ', column ' + problem.column, problem.sqlstate && 'SQLSTATE ' + problem.sqlstate,
    problem.construct && 'Not supported: ' + problem.construct].filter(Boolean);
  if (facts.length > 0) {
    add(box, 'p', facts.join(' · '), 'muted small');
  }
  if (error.status in PASSING && !cancelled) {
    const again = add(box, 'button', 'Try again', 'button small');
    again.type = 'button';
    again.addEventListener('click', retry);
  }
  place.replaceChildren(box);
}
