// The line chart of a run's speed. The table beside it has the same figures, and is where they come from.
let chart = null;

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function series(body) {
  const rows = [...body.rows].map(row => [...row.cells].map(cell => Number(cell.dataset.value)));
  const looks = [{colour: '--accent', dash: []}, {colour: '--good', dash: [6, 3]}];
  return {
    labels: rows.map(row => row[0]),
    datasets: body.dataset.series.split('|').map((label, at) => ({
      label,
      data: rows.map(row => row[at + 1]),
      borderColor: colour(looks[at].colour),
      backgroundColor: colour(looks[at].colour),
      borderDash: looks[at].dash,
      borderWidth: 2,
      pointRadius: rows.length > 20 ? 0 : 2,
      tension: 0,
    })),
  };
}

function scale(title) {
  return {
    beginAtZero: true,
    title: {display: title !== '', text: title, color: colour('--muted')},
    ticks: {color: colour('--muted'), maxTicksLimit: 8, precision: 0},
    grid: {color: colour('--line')},
  };
}

function options() {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    interaction: {mode: 'index', intersect: false},
    scales: {x: scale('seconds'), y: scale('')},
    plugins: {legend: {labels: {color: colour('--text'), boxHeight: 2, boxWidth: 24}}},
  };
}

/** Draws what the table says now. */
export function draw() {
  const canvas = document.querySelector('canvas[data-chart]');
  if (!canvas || !window.Chart) {
    return;
  }
  const data = series(document.getElementById('rates'));
  if (chart) {
    chart.data = data;
    chart.options = options();
    chart.update('none');
  } else {
    chart = new window.Chart(canvas, {type: 'line', data, options: options()});
  }
}
