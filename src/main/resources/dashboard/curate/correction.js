import "./texts.js";
import { datasetChanged, read, readTagged, send } from "../parts/api.js";
import { h, newId } from "../parts/dom.js";
import { field, line } from "../parts/fields.js";
import { t } from "../parts/language.js";
import { bodyOf, fieldAt, fieldsOf, numberOf } from "./figure.js";
import { figureFields, markFaults } from "./figure-form.js";

/**
 * A form that corrects or withdraws a figure as it stands now. Whoever was faster is not overwritten.
 * @param again makes the form anew, of the figure as it stands then
 */
export async function correction(id, again) {
	const path = `/observations/${id}`;
	const { body: figure, etag } = await readTagged(`${path}?lang=all`);
	const { source } = figure;
	const said = { ...fieldsOf({ ...figure, where: null }), paragraph: String(source.paragraph), sentence: String(source.sentence), cell: source.cell ? [source.cell.table, source.cell.row, source.cell.column].join(".") : "" };
	const fields = await fieldsFor(said);
	const reasonId = newId("reason");
	const reason = h("input", { id: reasonId, maxlength: 500, autocomplete: "off" });
	const faults = h("div", { role: "alert" });
	const buttons = [
		h("button", { class: "main" }, t("curate.correct")),
		h("button", { type: "button", onclick: withdraw }, t("curate.withdraw")),
	];

	async function write(method, body, said) {
		faults.replaceChildren();
		tellAt([]);
		buttons.forEach((button) => (button.disabled = true));
		try {
			await send(method, path, { body, ifMatch: etag, parameters: { reason: reason.value.trim() } });
			datasetChanged(said);
		}
		catch (problem) {
			buttons.forEach((button) => (button.disabled = false));
			tell(problem);
		}
	}

	function tell(problem) {
		if (problem.status === 412) {
			faults.replaceChildren(
				h("p", { class: "fault" }, t("curate.changed")),
				h("button", { type: "button", onclick: again }, t("curate.again")),
			);
			return;
		}
		const texts = problem.errors?.length > 0 ? tellAt(problem.errors).map(({ pointer, parameter, message }) => `${pointer ?? parameter}: ${message}`) : [problem.message || t("state.error.unreachable")];
		faults.replaceChildren(...texts.map((text) => h("p", { class: "fault" }, text)));
	}

	/** Says at its field what is wrong with each, and returns what is wrong with none. */
	function tellAt(errors) {
		fields.querySelectorAll(".fault").forEach((fault) => fault.remove());
		const inputs = markFaults(fields, errors.map(({ pointer }) => pointer && fieldAt(pointer.slice(1).replaceAll("/", "."))));
		inputs.forEach((input, index) => input?.parentElement.append(h("span", { class: "fault" }, errors[index].message)));
		inputs.find(Boolean)?.focus();
		return errors.filter((_, index) => !inputs[index]);
	}

	/** What the form says now. */
	function corrected() {
		const [table, row, column] = said.cell.split(".").map(Number);
		const cell = said.cell.trim() === "" ? null : { table, row, column };
		const { cell: _, ...body } = bodyOf(said);
		return { ...body, source: { ...source, paragraph: numberOf(said.paragraph), sentence: numberOf(said.sentence), cell } };
	}

	function withdraw() {
		const dialog = h(
			"dialog",
			{ class: "key", "aria-labelledby": `${reasonId}-title` },
			h(
				"form",
				{ method: "dialog" },
				h("h2", { id: `${reasonId}-title` }, t("curate.withdraw.title")),
				h("p", { class: "hint" }, t("curate.withdraw.hint")),
				h("p", { class: "beside" }, h("button", { value: "yes", class: "main" }, t("curate.withdraw")), h("button", { value: "no" }, t("key.cancel"))),
			),
		);
		dialog.addEventListener("close", () => {
			dialog.remove();
			if (dialog.returnValue === "yes") {
				write("DELETE", undefined, t("curate.withdrawn"));
			}
		});
		document.body.append(dialog);
		dialog.showModal();
	}

	return h(
		"form",
		{
			class: "correction",
			onsubmit: (event) => {
				event.preventDefault();
				write("PUT", corrected(), t("curate.corrected"));
			},
		},
		h("p", { class: "hint" }, t("curate.hint")),
		fields,
		h("div", { class: "field" }, h("label", { for: reasonId }, t("curate.reason")), reason),
		faults,
		h("p", { class: "beside" }, buttons),
	);
}

/** The fields of a figure and of where its source states it, with the codes of all that there is to choose from. */
async function fieldsFor(said) {
	const [indicators, places, units] = await Promise.all(["indicators", "places", "units"].map(async (list) => new Map((await read(`/${list}`, { limit: 1000 })).items.map(({ code, name }) => [code, name]))));
	const coded = (name, names, value, set) => {
		const id = newId("codes");
		const element = field(name, t(`curate.${name}`), line(value, set, { required: true, list: id }));
		element.append(h("datalist", { id }, [...names].map(([code, text]) => h("option", { value: code }, text))));
		return element;
	};
	const of = {
		indicator: coded("indicator", indicators, said.indicator, (value) => (said.indicator = value.trim())),
		places: coded("places", places, said.places[0] ?? "", (value) => (said.places = [value.trim()])),
		unit: (set) => coded("unit", units, said.unit, (value) => set(value.trim())),
	};
	const element = figureFields(said, { of, names: { indicators, places } });
	const at = (name, attributes) => field(name, t(`curate.${name}`), line(said[name], (value) => (said[name] = value), attributes));
	element.append(at("paragraph", { inputmode: "numeric", required: true }), at("sentence", { inputmode: "numeric", required: true }), at("cell", { pattern: "[1-9][0-9]{0,5}([.][1-9][0-9]{0,5}){2}", title: t("curate.cell.hint") }));
	return element;
}
