// What is being written, kept through reloads: in this tab's own storage, so that tabs do not disturb each other; a new tab
// begins with what was written last. A link may say ?experiment= and ?sql=.
const KEY = 'dwsim.query';
const FIELDS = ['text', 'experiment', 'dialect'];

function stored(storage) {
  try {
    const draft = JSON.parse(storage().getItem(KEY));
    return draft && FIELDS.every(field => typeof draft[field] === 'string') ? draft : null;
  } catch {
    return null;
  }
}

export function load() {
  const draft = stored(() => sessionStorage) ?? stored(() => localStorage) ?? {text: '', experiment: '', dialect: 'postgres'};
  const wanted = new URLSearchParams(location.search);
  if (wanted.has('experiment')) {
    draft.experiment = wanted.get('experiment');
  }
  if (wanted.has('sql')) {
    draft.text = wanted.get('sql');
  }
  if (location.search) {
    history.replaceState(null, '', location.pathname);
  }
  return draft;
}

export function keep(draft) {
  const text = JSON.stringify(draft);
  for (const storage of [() => sessionStorage, () => localStorage]) {
    try {
      storage().setItem(KEY, text);
    } catch {
      // full or refused: then it is forgotten
    }
  }
}
