/**
 * An element with attributes, listeners (`onclick` and the like) and children. Texts become text, never markup; an
 * attribute or child that is null, undefined or false is left out.
 */
export function h(tag, attributes = {}, ...children) {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (isAbsent(value)) {
			continue;
		}
		if (name.startsWith("on")) {
			element.addEventListener(name.slice(2), value);
		}
		else {
			element.setAttribute(name, value === true ? "" : value);
		}
	}
	element.append(...children.flat(Infinity).filter((child) => !isAbsent(child)));
	return element;
}

function isAbsent(value) {
	return value === null || value === undefined || value === false;
}

let made = 0;

/** An id that no other element has. */
export function newId(prefix) {
	made += 1;
	return `${prefix}-${made}`;
}

/**
 * Makes all in a container that a selector finds one stop of the keyboard, from which arrows go to the others: in a
 * table, up and down to what is above and below.
 * @returns a function that sets the stop, once something else is there
 */
export function asOneStop(container, selector) {
	const all = () => [...container.querySelectorAll(selector)];
	const stopAt = (stop) => all().forEach((each) => each.setAttribute("tabindex", each === stop ? "0" : "-1"));
	const acrossRows = (from, key) => {
		const cell = from.closest("td, th");
		const row = { ArrowDown: cell?.parentElement.nextElementSibling, ArrowUp: cell?.parentElement.previousElementSibling }[key];
		return row?.cells[cell.cellIndex].querySelector(selector);
	};
	container.addEventListener("keydown", (event) => {
		const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
		const index = all().indexOf(event.target);
		if (step && index >= 0) {
			event.preventDefault();
			const next = acrossRows(event.target, event.key) ?? all().at((index + step) % all().length);
			stopAt(next);
			next.focus();
		}
	});
	return (stop = all()[0]) => stopAt(stop);
}
