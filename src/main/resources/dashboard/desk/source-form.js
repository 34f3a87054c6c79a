import { h } from "../parts/dom.js";
import { language, t } from "../parts/language.js";
import { choice, field, line, tick } from "../parts/fields.js";
import { takeFiles } from "../reading/files.js";
import { whyNotRead } from "../reading/read-text.js";
import { findSources, nameOf, options } from "./known.js";
import { daysOf } from "../curate/periods.js";
import { isOfSeveral, proposedId } from "./publication.js";
import { isPlaceAsked } from "./doubt.js";
import { isAnotherArticle } from "./readings.js";
import { correct } from "./several.js";
import { changed, RELATIONS, startNext, work } from "./work.js";

/** What changes a reading. */
const READ = ["publisher", "title", "published", "language", "place"];

/** How long a pause, in milliseconds, ends the words that are looked for. */
const PAUSE = 250;

/**
 * The article and what is known of it.
 * @param readNow reads the article
 * @param taken is called once an article is read that was pasted or dropped
 */
export function sourceForm(readNow, taken) {
	const area = h("textarea", { rows: "12", id: "desk-article", spellcheck: "false", oninput: () => write(area.value), onpaste: paste });
	area.value = work.text;
	const said = h("p", { class: "desk-said", role: "alert" });
	const id = line(work.source.id, set("id"), { pattern: "[A-Za-z0-9]+(-[A-Za-z0-9]+)*" });
	const inputs = {
		publisher: line(work.source.publisher, set("publisher")),
		title: line(work.source.title, set("title")),
		url: line(work.source.url, set("url"), { type: "url", inputmode: "url" }),
		published: line(work.source.published, set("published"), { inputmode: "numeric", pattern: "[0-9]{4}(-[0-9]{2}){0,2}", class: "short" }),
		id,
	};
	const choices = {
		publisherCode: choice(work.source.publisherCode, options("publishers"), set("publisherCode"), t("desk.publisherCode.none")),
		language: choice(work.source.language, new Map([["en", "English"], ["zh", "中文"]]), set("language"), t("desk.language.none")),
		place: choice(work.source.place, options("places"), set("place"), t("desk.place.nowhere")),
	};
	const known = h("datalist", { id: "desk-sources" });
	const relations = Object.fromEntries(RELATIONS.map((name) => [name, line(work.source[name], setRelation(name), isOfSeveral(name) ? {} : { list: known.id })]));
	const controls = { ...inputs, ...choices, ...relations };
	const fold = h(
		"details",
		{ class: "wide", open: isRelated() },
		h("summary", {}, t("desk.relations")),
		h("div", { class: "desk-fields" }, RELATIONS.map((name) => field(name, t(`desk.${name}`), relations[name], t(isOfSeveral(name) ? "desk.passages.hint" : "desk.relation.hint"))), known),
	);
	let looking = null;
	// The file that the article is in, for as long as the tab is there and nobody writes another text.
	let file = null;
	const faults = h("ul", { class: "desk-faults wide" });
	const notes = h("ul", { class: "desk-warnings wide" });
	const period = line("", () => {}, { class: "short" });
	period.addEventListener("change", () => daysOf(period.value) && moveAll(period.value.trim()));
	const ways = h("div", { class: "wide beside reading-ways" }, h("button", { class: "main" }, t("desk.read")));
	const form = h(
		"form",
		{ class: "desk-source", onsubmit: (event) => [event.preventDefault(), readNow()] },
		h("div", { class: "field wide", "data-field": "text" }, h("label", { for: "desk-article" }, t("desk.article")), area),
		ways,
		said,
		field("publisher", t("desk.publisher"), inputs.publisher),
		field("publisherCode", t("desk.publisherCode"), choices.publisherCode),
		field("title", t("desk.title"), inputs.title),
		field("url", t("desk.url"), inputs.url),
		field("published", t("reading.published"), inputs.published, t("reading.published.hint")),
		field("language", t("desk.language"), choices.language),
		field("place", t("desk.place"), choices.place),
		field("id", t("desk.id"), id, t("desk.id.hint")),
		field("period", t("desk.head.period"), period, t("curate.period.hint")),
		notes,
		field("excerpt", t("desk.excerpt"), tick(work.source.excerpt, set("excerpt"))),
		fold,
		faults,
	);
	ways.append(takeFiles(form, take, say));
	form.addEventListener("change", ({ target }) => {
		const name = target.closest("[data-field]")?.dataset.field;
		if (READ.includes(name) && work.reading) {
			readNow();
		}
	});

	function set(name) {
		return (value) => {
			work.source[name] = value;
			work.typed = [...new Set([...work.typed, name])];
			if (["publisher", "published"].includes(name)) {
				proposeId();
			}
			if (name === "publisher" && !work.typed.includes("publisherCode")) {
				work.source.publisherCode = choices.publisherCode.value = "";
			}
			if (name === "publisherCode" && work.source.publisher === "") {
				work.source.publisher = inputs.publisher.value = nameOf("publishers", value, work.source.language || work.reading?.language);
				proposeId();
			}
			changed();
		};
	}

	/** Offers the sources that have the words which are typed. */
	function setRelation(name) {
		return (value) => {
			set(name)(value);
			clearTimeout(looking);
			looking = isOfSeveral(name) ? null : setTimeout(() => offer(relations[name]), PAUSE);
		};
	}

	async function offer(input) {
		const words = input.value.trim();
		// Without an answer nothing is offered: an id can be typed.
		const sources = await findSources(words).catch(() => []);
		if (words !== input.value.trim()) {
			return;
		}
		known.replaceChildren(...sources.map(({ id: code, title, publisher, published }) => h("option", { value: code }, t("source.named", title, publisher, published))));
	}

	function isRelated() {
		return RELATIONS.some((name) => work.source[name] !== "");
	}

	function proposeId() {
		id.placeholder = proposedId();
	}

	function write(text) {
		file = null;
		work.text = text;
		changed();
	}

	function say(text) {
		said.textContent = text;
	}

	/** Takes what is pasted: cells as the sheet, the document or the page has them that they are copied from. */
	function paste(event) {
		const html = event.clipboardData.getData("text/html");
		if (/<t[dh]\b/i.test(html)) {
			event.preventDefault();
			take({ file: new File([html], "pasted.html", { type: "text/html" }) });
		}
		else {
			setTimeout(() => take({ text: area.value }));
		}
	}

	/** Takes an article: what it says of itself is filled in once it is read. */
	async function take({ text, file: chosen }) {
		const before = file;
		if (chosen) {
			file = chosen;
		}
		else {
			area.value = text;
			write(text);
			if (isAnotherArticle(text)) {
				startNext();
				refill();
			}
		}
		const isRead = await readNow();
		if (!isRead && file === chosen) {
			file = before;
		}
		if (isRead && work.cards.length > 0) {
			taken();
		}
	}

	refill();
	return {
		element: h("section", { "aria-label": t("desk.source") }, form),
		say,
		file: () => file,
		/** What would be read, and with what is known of it. */
		key: () => JSON.stringify([work.text, file?.name, file?.lastModified, READ.map((name) => work.source[name])]),
		/** Why there is nothing to read; null if there is. What was read of a file is read again from the file alone. */
		whyNotRead() {
			const { reading, text } = work;
			if (file === null && reading?.file && reading.text === text) {
				return t("desk.file.again", reading.file);
			}
			return file ? null : whyNotRead(text);
		},
		/** Shows what is known of the source, where it was read from what is recorded. */
		refill,
		/** Has no file and no faults of an article that is thrown away. */
		clear() {
			file = null;
			say("");
			this.tell([]);
			form.querySelector("#reading-file").value = "";
			refill();
		},
		show() {
			form.classList.toggle("read", work.reading !== null);
			proposeId();
			offerNewPlaces();
			const { frame, warnings } = work.reading ?? {};
			const outside = (work.reading ? work.cards : []).filter(({ isOutside }) => isOutside).map(({ printed }) => `“${printed}”`);
			const noted = [outside.length > 0 && t("desk.outside.some", outside.join(", ")), frame?.status && t("desk.found.status", t(`status.${frame.status.value}`), frame.status.at.printed), ...(warnings ?? []).map(({ message }) => message[language] ?? message.en)];
			notes.replaceChildren(...noted.filter(Boolean).map((text) => h("li", {}, text)));
			if (work.reading) {
				foundIn(work.reading).forEach(([name, words]) => showFound(name, words));
			}
		},
		/** Says what is wrong with the source. */
		tell(told) {
			faults.replaceChildren(...told.map(({ message }) => h("li", {}, message)));
			form.querySelectorAll("[aria-invalid]").forEach((it) => it.removeAttribute("aria-invalid"));
			told.forEach(({ field: name }) => controls[name]?.setAttribute("aria-invalid", "true"));
			fold.open ||= told.some(({ field: name }) => RELATIONS.includes(name));
		},
		/** Goes to the place that the text does not name; tells whether one is to be chosen. */
		askPlace() {
			const isAsked = isPlaceAsked();
			if (isAsked) {
				choices.place.focus();
			}
			return isAsked;
		},
		goTo(name) {
			fold.open ||= RELATIONS.includes(name);
			(controls[name] ?? inputs.publisher).focus();
		},
	};

	/** Has new places among those that the text may be about. */
	function offerNewPlaces() {
		const offered = [...choices.place.options].map(({ value }) => value);
		const lacking = [...options("places")].filter(([code]) => !offered.includes(code));
		choices.place.append(...lacking.map(([code, name]) => h("option", { value: code }, name)));
		choices.place.value = work.source.place;
	}

	/** The words of the document that each field was read from; nothing where somebody has said something else. */
	function foundIn(reading) {
		const { frame, text, language: found } = reading;
		const { typed, source, recorded } = work;
		const parts = ["publisher", "published", "place", "period"].map((name) => [name, frame[name] && (frame[name].at ? t("desk.found", frame[name].at.printed) : t("desk.found.file"))]);
		const all = [...parts, ["title", source.title !== "" && text.includes(source.title) && t("desk.found.title")], ["language", source.language === "" && t(`desk.found.${found}`)]];
		const told = all.map(([name, words]) => [name, !typed.includes(name) && !recorded && words]);
		return isPlaceAsked() ? [...told, ["place", t("desk.place.ask")]] : told;
	}

	function showFound(name, words) {
		const element = form.querySelector(`[data-field="${name}"]`);
		const shown = element.querySelector(".found") ?? h("p", { class: "hint found" });
		shown.textContent = words || "";
		element.append(shown);
	}

	/** Moves the figures that are of the period of the document to another one, and what they are compared with as many years. */
	function moveAll(to) {
		const from = periodOf();
		const years = Number(to) - Number(from);
		const moved = work.cards.filter(({ kind, figure }) => kind === "figure" && figure.period === from);
		Map.groupBy(moved, ({ figure }) => figure.base).forEach((cards, base) => {
			const year = Number(base) + years;
			correct(cards, { period: to, base: base !== "" && Number.isInteger(year) ? String(year) : "" });
		});
		work.period = to;
		changed();
	}

	function periodOf() {
		return work.period ?? work.reading?.frame.period?.value.label ?? "";
	}

	function refill() {
		if (area.value !== work.text) {
			area.value = work.text;
		}
		Object.entries(controls).forEach(([name, input]) => (input.value = work.source[name]));
		fold.open ||= isRelated();
		period.value = periodOf();
		form.querySelector("[data-field=excerpt] input").checked = work.source.excerpt;
	}
}
