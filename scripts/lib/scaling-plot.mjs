/**
 * A plot of how workers scale, as SVG: measured beside linear.
 *
 * @param {{ workers: number, perSecond: number }[]} points in order, the first with one worker
 */
export function drawScaling(points) {
  const [width, height, left, bottom, top] = [640, 360, 64, 48, 24];
  const one = points[0]?.perSecond ?? 1;
  const mostWorkers = Math.max(...points.map(({ workers }) => workers));
  const most = one * mostWorkers;
  const x = (/** @type {number} */ workers) => left + ((width - left - 24) * workers) / mostWorkers;
  const y = (/** @type {number} */ perSecond) => height - bottom - ((height - bottom - top) * perSecond) / most;
  const line = points.map(({ workers, perSecond }) => `${x(workers)},${y(perSecond).toFixed(1)}`).join(' ');
  const dots = points.map(
    ({ workers, perSecond }) =>
      `<circle cx="${x(workers)}" cy="${y(perSecond).toFixed(1)}" r="4" fill="#2563eb"/>` +
      `<text x="${x(workers)}" y="${(y(perSecond) + 20).toFixed(1)}" text-anchor="middle">${Math.round(perSecond)}/s</text>` +
      `<text x="${x(workers)}" y="${height - bottom + 18}" text-anchor="middle">${workers}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12" fill="#374151">
<title>Updates handled per second by 1 to ${mostWorkers} workers</title>
<rect width="${width}" height="${height}" fill="#ffffff"/>
<path d="M${left} ${top}V${height - bottom}H${width - 24}" fill="none" stroke="#9ca3af"/>
<path d="M${x(1)} ${y(one)}L${x(mostWorkers)} ${y(most)}" stroke="#9ca3af" stroke-dasharray="6 4"/>
<text x="${x(mostWorkers) - 8}" y="${y(most) + 4}" text-anchor="end">linear</text>
<polyline points="${line}" fill="none" stroke="#2563eb" stroke-width="2"/>
${dots.join('\n')}
<text x="${(width + left) / 2}" y="${height - 8}" text-anchor="middle">workers, each with 4 jobs at once; every update is a look-up of 50 ms</text>
<text x="16" y="${height / 2}" text-anchor="middle" transform="rotate(-90 16 ${height / 2})">updates handled per second</text>
</svg>
`;
}
