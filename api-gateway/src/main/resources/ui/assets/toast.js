// Short messages that come and go, read out by screen readers. kind: 'good' or 'bad'.
const SECONDS = {good: 5, bad: 12};

export function toast(message, kind = 'good') {
  const place = document.getElementById('toasts');
  const item = document.createElement('div');
  item.className = 'toast ' + kind;
  const text = document.createElement('p');
  text.textContent = message;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button quiet small';
  close.textContent = 'Dismiss';
  close.addEventListener('click', () => item.remove());
  item.append(text, close);
  place.append(item);
  setTimeout(() => item.remove(), SECONDS[kind] * 1000);
}
