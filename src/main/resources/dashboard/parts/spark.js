/** In pixels. */
const SIZE = { width: 96, height: 26, margin: 3 };

const SVG = "http://www.w3.org/2000/svg";

/**
 * The course of a figure as a small line, for a glance: the chart of its indicator says what each point is.
 * @param runs what follows each other year by year: `{ period, value }`, oldest first
 */
export function spark(runs) {
	const points = runs.flat();
	if (points.length < 3) {
		return null;
	}
	const { width, height, margin } = SIZE;
	const scale = (all, length) => {
		const [low, high] = [Math.min(...all), Math.max(...all)];
		return (it) => margin + ((it - low) / (high - low || 1)) * (length - 2 * margin);
	};
	const yearOf = ({ period }) => Number(period.slice(0, 4));
	const x = scale(points.map(yearOf), width);
	const y = scale(points.map(({ value }) => Number(value)), height);
	const at = (point) => [x(yearOf(point)), height - y(Number(point.value))].map((it) => it.toFixed(1));
	const [cx, cy] = at(points.at(-1));
	const line = element("path", { d: runs.map((run) => `M${run.map((point) => at(point).join(" ")).join("L")}`).join("") });
	const drawing = element("svg", { class: "spark", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true" });
	drawing.append(line, element("circle", { cx, cy, r: 2.5 }));
	return drawing;
}

function element(name, attributes) {
	const made = document.createElementNS(SVG, name);
	Object.entries(attributes).forEach(([attribute, value]) => made.setAttribute(attribute, value));
	return made;
}
