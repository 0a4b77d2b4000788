// Draws each table of figures beside it. The figures are read from the table itself, so that both always say the same.
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

interface Figure {
  readonly name: string;
  readonly figure: number;
}

function figuresOf(table: HTMLTableElement): Figure[] {
  return [...table.tBodies].flatMap(body => [...body.rows]).flatMap(row => {
    const name = row.querySelector('th')?.firstChild?.textContent?.trim() ?? '';
    const figure = Number(row.querySelector<HTMLElement>('td[data-figure]')?.dataset['figure']);
    return Number.isFinite(figure) ? [{ name: row.classList.contains('part') ? `– ${name}` : name, figure }] : [];
  });
}

function short(name: string): string {
  return name.length > 34 ? `${name.slice(0, 33)}…` : name;
}

function draw(table: HTMLTableElement): void {
  const figures = figuresOf(table);
  if (figures.length < 2) return;
  const upright = table.dataset['chart'] === 'months';
  const style = getComputedStyle(document.documentElement);
  const frame = document.createElement('div');
  frame.className = upright ? 'chart' : 'chart lines';
  if (!upright) frame.style.height = `${figures.length * 26 + 40}px`;
  const canvas = document.createElement('canvas');
  // The table beside it says all that it shows.
  canvas.setAttribute('aria-hidden', 'true');
  frame.append(canvas);
  table.after(frame);
  const ink = style.getPropertyValue('--ink').trim() || '#17232e';
  const whole = { beginAtZero: true, ticks: { precision: 0, color: ink } };
  const names = { ticks: { autoSkip: false, color: ink }, grid: { display: false } };
  new Chart(canvas, {
    type: 'bar',
    data: {
      labels: figures.map(each => short(each.name)),
      datasets: [{ data: figures.map(each => each.figure), backgroundColor: style.getPropertyValue('--accent').trim() || '#0b5769', maxBarThickness: 28 }]
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: upright ? 'x' : 'y',
      scales: upright ? { x: names, y: whole } : { x: whole, y: names },
      plugins: { tooltip: { displayColors: false } }
    }
  });
}

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-chart]')) draw(table);
document.querySelector('.only-with-charts')?.removeAttribute('hidden');
