import { Decimal, read } from "../parts/api.js";
import { h, newId } from "../parts/dom.js";
import { t } from "../parts/language.js";
import { COMPARISONS, RELATIONS, STATUSES } from "./terms.js";
import { at, control, isShown, PATHS, put, requested, unlessEmpty } from "./told-apart.js";

/**
 * A form of all that a figure says, each field named by the path of what it is in a request, such as `period.start`, so
 * that what the API says of that can be told beside it.
 * @param figure the body of a request that would record the figure as it is
 * @param kept what the form does not change of it
 */
export async function figureForm(figure, kept) {
	const [indicators, places, units] = await Promise.all([
		listed("/indicators", ({ code, name }) => [code, name]),
		listed("/places", ({ code, name }) => [code, name]),
		listed("/units", ({ code, name }) => [code, name]),
	]);
	const fields = new Map();

	function field(path, input, { wide = false } = {}) {
		const id = newId("field");
		const fault = h("span", { class: "fault", id: `${id}-fault`, hidden: true });
		input.id = id;
		input.name = path;
		fields.set(path, { input, fault });
		return h("div", { class: wide ? "field wide" : "field" }, h("label", { for: id }, t(`curate.${path}`)), input, fault);
	}

	const text = (path, attributes = {}, options = {}) =>
		field(path, h("input", { value: String(at(figure, path)), autocomplete: "off", ...attributes }), options);
	const choice = (path, names) => {
		const chosen = at(figure, path);
		return field(path, h("select", {}, [...names].map(([code, name]) => h("option", { value: code, selected: code === chosen }, name))));
	};
	const number = (path, attributes = {}) => text(path, { inputmode: "decimal", pattern: "-?(0|[1-9][0-9]*)([.][0-9]+)?", title: t("curate.number"), ...attributes });
	const day = (path, attributes = {}) => text(path, { type: "date", ...attributes });
	const toldApart = PATHS.map((path) => [path, field(path, control(path, at(figure, path), fit, { indicators: indicators.names, places: places.names }))]);
	const ordinal = (path) => text(path, { type: "number", min: 1, required: true });

	const element = h(
		"div",
		{ class: "figure-form" },
		text("printed", { required: true }, { wide: true }),
		number("value", { required: true }),
		number("upper"),
		text("unit", { required: true, list: units.id }),
		text("counted"),
		choice("relation", RELATIONS),
		choice("status", STATUSES),
		text("indicator", { required: true, list: indicators.id }, { wide: true }),
		text("place", { required: true, list: places.id }),
		choice("period.basis", new Map(["stated", "publication"].map((code) => [code, t(`drawer.basis.${code}`)]))),
		day("period.start", { required: true }),
		day("period.end", { required: true }),
		choice("comparison.kind", new Map([["", t("comparison.none")], ...COMPARISONS])),
		day("comparison.basePeriod.start"),
		day("comparison.basePeriod.end"),
		toldApart.map(([, made]) => made),
		ordinal("source.paragraph"),
		ordinal("source.sentence"),
		text("source.cell", { value: numbersOf(at(figure, "source.cell")), pattern: "[1-9][0-9]{0,5}([.][1-9][0-9]{0,5}){2}", title: t("curate.cell") }),
		text("note.en", {}, { wide: true }),
		text("note.zh", {}, { wide: true }),
		units.element,
		indicators.element,
		places.element,
	);

	/** Shows the fields that apply to what the others say. */
	function fit() {
		const [kind, prices] = ["comparison.kind", "prices"].map(saidIn);
		toldApart.forEach(([path, made]) => (made.hidden = !isShown(path, saidIn(path), kind, prices)));
		fields.get("value").input.required = saidIn("missing") === "";
	}

	function saidIn(path) {
		const { input } = fields.get(path);
		return input.type === "checkbox" ? input.checked : input.value.trim();
	}

	fields.get("comparison.kind").input.addEventListener("change", fit);
	fit();
	return {
		element,

		/** The body of a request that records what the form says. */
		body() {
			const body = { ...kept };
			for (const [path, { input }] of fields) {
				put(body, path, valueOf(path, input.parentElement.hidden ? "" : saidIn(path)));
			}
			const { comparison, note, shareOf } = body;
			const withoutValue = body.missing && { value: null, upper: null, relation: null };
			return { ...body, ...withoutValue, comparison: unlessEmpty(comparison), note: unlessEmpty(note), shareOf: unlessEmpty(shareOf) };
		},

		/**
		 * Tells what is wrong with each field, and goes to the first one.
		 * @returns what is wrong with none of them
		 */
		tell(errors) {
			for (const { input, fault } of fields.values()) {
				fault.hidden = true;
				input.removeAttribute("aria-invalid");
				input.removeAttribute("aria-describedby");
			}
			const others = [];
			for (const error of errors) {
				const told = fieldOf(fields, error.pointer);
				if (told === null) {
					others.push(error);
					continue;
				}
				told.fault.textContent = error.message;
				told.fault.hidden = false;
				told.input.setAttribute("aria-invalid", "true");
				told.input.setAttribute("aria-describedby", told.fault.id);
			}
			element.querySelector("[aria-invalid]")?.focus();
			return others;
		},
	};
}

/** The field that a fault is about: the one it names, or else the first one of what it names. */
function fieldOf(fields, pointer) {
	const named = pointer?.slice(1).replaceAll("/", ".");
	const path = [...fields.keys()].find((name) => name === named || name.startsWith(`${named}.`));
	return path === undefined ? null : fields.get(path);
}

function valueOf(path, said) {
	if (path === "source.cell") {
		const [table, row, column] = said.split(".").map(Number);
		return said === "" ? null : { table, row, column };
	}
	return said !== "" && ["value", "upper", "source.paragraph", "source.sentence"].includes(path) ? new Decimal(said) : requested(path, said);
}

/** The cell of a table as the numbers of table, row and column; empty where there is none. */
function numbersOf(cell) {
	return cell === "" ? "" : [cell.table, cell.row, cell.column].join(".");
}

/** The codes of all things of a kind with their names, to choose from while one is typed. */
async function listed(resource, entry) {
	const { items } = await read(resource, { limit: 1000 });
	const id = newId("codes");
	const names = new Map(items.map(entry));
	return { id, names, element: h("datalist", { id }, [...names].map(([code, name]) => h("option", { value: code }, name))) };
}
