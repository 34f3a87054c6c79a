import { h, newId } from "./dom.js";
import { t } from "./language.js";

/** The API key of whoever writes. It is in the memory of this tab only: never stored, in no address, in no message. */
let key = null;

/** The question that is open, so that two that write at once ask once. */
let question = null;

/** Whether there is a key. */
export function hasKey() {
	return key !== null;
}

/** Forgets the key. */
export function forgetKey() {
	key = null;
	told();
}

/**
 * The key, which is asked for unless there is one.
 * @param reason why it is asked for anew
 * @returns null if it is not given
 */
export async function keyOrAsk(reason = null) {
	if (key === null) {
		question ??= ask(reason).finally(() => (question = null));
		key = await question;
		told();
	}
	return key;
}

/** Calls a listener whenever a key comes or goes. */
export function onKeyChange(listener) {
	window.addEventListener("keychange", listener);
}

function told() {
	window.dispatchEvent(new Event("keychange"));
}

function ask(reason) {
	const id = newId("key");
	const input = h("input", {
		id,
		type: "password",
		required: true,
		// A header takes nothing else.
		pattern: "\\s*[!-~]+\\s*",
		autocomplete: "off",
		spellcheck: "false",
		"aria-describedby": `${id}-hint`,
	});
	const dialog = h(
		"dialog",
		{ class: "key", "aria-labelledby": `${id}-title` },
		h(
			"form",
			{ method: "dialog" },
			h("h2", { id: `${id}-title` }, t("key.title")),
			reason && h("p", { class: "state error", role: "alert" }, reason),
			h("div", { class: "field" }, h("label", { for: id }, t("key.label")), input),
			h("p", { class: "hint", id: `${id}-hint` }, t("key.hint")),
			h("p", { class: "beside" }, h("button", { value: "given", class: "main" }, t("key.use")), h("button", { type: "button", onclick: () => dialog.close() }, t("key.cancel"))),
		),
	);
	return new Promise((resolve) => {
		dialog.addEventListener("close", () => {
			const given = dialog.returnValue === "given" ? input.value.trim() : null;
			dialog.remove();
			resolve(given);
		});
		document.body.append(dialog);
		dialog.showModal();
	});
}
