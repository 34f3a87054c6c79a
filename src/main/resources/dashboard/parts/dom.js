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
