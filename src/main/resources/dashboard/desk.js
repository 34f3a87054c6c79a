import { cards } from "./desk/cards.js";
import { readCatalogue } from "./desk/known.js";
import { markedText } from "./desk/marked-text.js";
import { LONGEST, readArticle } from "./desk/readings.js";
import { recording } from "./desk/record.js";
import { markRecorded } from "./desk/recorded.js";
import { sourceForm } from "./desk/source-form.js";
import { many } from "./desk/texts.js";
import { changed, onWork, startAnew, takeUpWork, takeWorkHere, work } from "./desk/work.js";
import { h } from "./parts/dom.js";
import { t } from "./parts/language.js";
import { openPage } from "./parts/page.js";

openPage(desk, readCatalogue);

/** An article, what was read of it beside it, and what is recorded of that. */
function desk() {
	const elsewhere = h("div", { class: "state error", role: "alert", hidden: true }, h("p", {}, t("desk.elsewhere")), h("button", { type: "button", onclick: takeWorkHere }, t("desk.elsewhere.take")));
	const full = h("p", { class: "state error", role: "alert", hidden: true }, t("desk.full"));
	const said = h("p", { class: "said", role: "status" });
	const stale = h("p", { class: "desk-bad", role: "status", hidden: true }, t("desk.read.changed"));
	const body = h("div", { class: "desk" });
	takeUpWork({
		elsewhere: () => {
			elsewhere.hidden = false;
			body.inert = true;
		},
		full: (isFull) => (full.hidden = !isFull),
	});
	const text = markedText((key, isToCard) => {
		choose(key);
		if (isToCard) {
			figures.goTo(key);
		}
	});
	const figures = cards(choose);
	const source = sourceForm(readNow);
	const record = recording({ tell, goTo, refill: () => source.refill() });
	const workbench = h("div", { class: "desk-bench" }, text.element, figures.element);
	const anew = h("button", { type: "button", onclick: throwAway }, t("desk.anew"));
	const parts = [source, text, figures, record];
	let reading = 0;

	function choose(key) {
		text.choose(key);
		figures.mark(key);
	}

	/** Says what is wrong at the parts that it is wrong with. */
	function tell(told) {
		source.tell(told.filter(({ list }) => list === "source"));
		figures.tell(told.filter(({ key }) => key));
	}

	function goTo({ key, field, list, code }) {
		if (key) {
			choose(key);
			figures.goTo(key, field ?? "value");
		}
		else if (list === "source") {
			source.goTo(field);
		}
		else {
			record.goTo(code);
		}
	}

	async function readNow() {
		source.say("");
		if (work.text.trim() === "") {
			source.say(t("desk.text.none"));
			return;
		}
		if (work.text.length > LONGEST) {
			source.say(t("desk.text.long", work.text.length.toLocaleString("en"), LONGEST.toLocaleString("en")));
			return;
		}
		reading += 1;
		const mine = reading;
		record.wait(true);
		try {
			const lost = await readArticle(() => mine === reading);
			if (mine === reading) {
				source.refill();
				changed();
				const numerals = work.cards.length;
				const count = work.cards.filter(({ kind }) => kind === "figure").length;
				said.textContent = [count === 0 ? t("desk.read.none", many("numerals", numerals)) : t("desk.read.some", many("figures", count), many("numerals", numerals)), lost > 0 && t("desk.read.lost", many("figures", lost))].filter(Boolean).join(" ");
			}
		}
		catch (error) {
			if (error.status === undefined) {
				throw error;
			}
			const wait = error.retryAfter === null ? "" : ` ${t("desk.wait", error.retryAfter)}`;
			source.say((error.status === 0 ? t("state.error.unreachable") : t("state.error.failed", error.status, error.message)) + wait);
		}
		finally {
			if (mine === reading) {
				record.wait(false);
			}
		}
	}

	function throwAway() {
		if (work.text === "" || confirm(t("desk.anew.sure"))) {
			startAnew();
			location.reload();
		}
	}

	function show() {
		const isRead = work.reading !== null;
		workbench.hidden = record.element.hidden = !isRead;
		markRecorded();
		(isRead ? parts : [source]).forEach((part) => part.show());
		anew.hidden = work.text === "";
		stale.hidden = !isRead || work.text === work.reading.text;
	}

	body.append(source.element, h("div", { class: "beside" }, said, stale, anew), workbench, record.element);
	onWork(show);
	show();
	return [elsewhere, full, body];
}
