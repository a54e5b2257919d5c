// <time datetime="…"> in the reader's own zone; with data-ago how long ago it was.
const absolute = new Intl.DateTimeFormat('en-GB', {dateStyle: 'medium', timeStyle: 'short'});
const relative = new Intl.RelativeTimeFormat('en', {numeric: 'auto'});
const STEPS = [[60, 'second'], [60, 'minute'], [24, 'hour'], [7, 'day'], [Infinity, 'week']];

function ago(moment) {
  let amount = (moment - Date.now()) / 1000;
  for (const [size, unit] of STEPS) {
    if (Math.abs(amount) < size || size === Infinity) {
      return relative.format(Math.round(amount), unit);
    }
    amount /= size;
  }
  return absolute.format(moment);
}

export function localTimes(root) {
  for (const time of root.querySelectorAll('time[datetime]')) {
    const moment = new Date(time.dateTime);
    time.title = absolute.format(moment);
    time.textContent = 'ago' in time.dataset ? ago(moment) : absolute.format(moment);
  }
}

setInterval(() => localTimes(document), 30_000);
