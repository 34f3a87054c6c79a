import "./texts.js";
import { datasetChanged, readTagged, send } from "../parts/api.js";
import { h, newId } from "../parts/dom.js";
import { t } from "../parts/language.js";
import { figureForm } from "./figure-form.js";

/**
 * A form that corrects or withdraws a figure as it stands now. Whoever was faster is not overwritten.
 * @param again makes the form anew, of the figure as it stands then
 */
export async function correction(id, again) {
	const path = `/observations/${id}`;
	const { body: figure, etag } = await readTagged(`${path}?lang=all`);
	const form = await figureForm(figure, { joint: figure.joint, occurrence: figure.occurrence, source: figure.source });
	const reasonId = newId("reason");
	const reason = h("input", { id: reasonId, maxlength: 500, autocomplete: "off" });
	const faults = h("div", { role: "alert" });
	const buttons = [
		h("button", { class: "main" }, t("curate.correct")),
		h("button", { type: "button", onclick: withdraw }, t("curate.withdraw")),
	];

	async function write(method, body, said) {
		faults.replaceChildren();
		form.tell([]);
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
		const others = form.tell(problem.errors ?? []);
		const texts = problem.errors?.length > 0 ? others.map(({ pointer, parameter, message }) => `${pointer ?? parameter}: ${message}`) : [problem.message || t("state.error.unreachable")];
		faults.replaceChildren(...texts.map((text) => h("p", { class: "fault" }, text)));
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
				write("PUT", form.body(), t("curate.corrected"));
			},
		},
		h("p", { class: "hint" }, t("curate.hint")),
		form.element,
		h("div", { class: "field" }, h("label", { for: reasonId }, t("curate.reason")), reason),
		faults,
		h("p", { class: "beside" }, buttons),
	);
}
