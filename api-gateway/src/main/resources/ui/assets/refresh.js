// Keeps parts of a page current: <… data-refreshes="/url" data-seconds="3"> asks for HTML every few seconds and puts every
// element of the answer in place of the one with the same id, where it has changed. Sleeps while nobody looks.
import {localTimes} from 'ui/times';

const SECONDS = 3;

function put(html) {
  const answer = new DOMParser().parseFromString(html, 'text/html');
  for (const fresh of answer.querySelectorAll('[id]')) {
    const old = document.getElementById(fresh.id);
    localTimes(fresh);
    if (old && old.outerHTML !== fresh.outerHTML) {
      old.replaceWith(document.adoptNode(fresh));
    }
  }
}

async function refresh(url) {
  try {
    const response = await fetch(url, {headers: {'HX-Request': 'true', Accept: 'text/html'}});
    if (response.status === 401) {
      location.reload();
    } else if (response.ok) {
      put(await response.text());
    }
  } catch {
    // the server is away; the next time it may be back
  }
}

export function keepCurrent(root) {
  for (const place of root.querySelectorAll('[data-refreshes]')) {
    const timer = setInterval(() => {
      if (!place.isConnected) {
        clearInterval(timer);
      } else if (!document.hidden) {
        refresh(place.dataset.refreshes);
      }
    }, 1000 * (place.dataset.seconds ?? SECONDS));
  }
}
