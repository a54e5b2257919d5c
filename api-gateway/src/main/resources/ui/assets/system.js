// What can be done about dead letters.
import {json} from 'ui/api';
import {refresh} from 'ui/refresh';
import {toast} from 'ui/toast';

const LETTERS = '/api/system/dead-letters';
const page = document.querySelector('[data-system]');
const refused = document.getElementById('system-refused');

async function act(button, deed) {
  button.disabled = true;
  button.closest('dialog')?.close();
  refused.hidden = true;
  try {
    toast(await deed());
    await refresh(page.dataset.refreshes);
  } catch (error) {
    refused.textContent = error.message;
    refused.hidden = false;
    refused.scrollIntoView({block: 'nearest'});
  }
  button.disabled = false;
}

async function replay(which) {
  const body = which === 'all' ? {} : {ids: [Number(which)]};
  const {replayed, missing} = await json('POST', LETTERS + '/replay', {body});
  const gone = missing.length > 0 ? '; ' + missing.length + ' not in the broker any more: discard the record' : '';
  return (replayed === 1 ? '1 message is' : replayed + ' messages are') + ' back in the queue' + gone;
}

async function discard() {
  const {discarded} = await json('DELETE', LETTERS);
  return (discarded === 1 ? '1 message was' : discarded + ' messages were') + ' discarded';
}

page.addEventListener('click', event => {
  const button = event.target.closest('[data-replays], [data-discards]');
  if (button) {
    act(button, () => button.dataset.replays ? replay(button.dataset.replays) : discard());
  }
});
