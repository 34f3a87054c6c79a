import { fragment, setFragment } from "./parts/address.js";
import { read } from "./parts/api.js";
import { h } from "./parts/dom.js";
import { story } from "./parts/drawer.js";
import { choice, field, line } from "./parts/fields.js";
import { figureLink } from "./reading/figure-link.js";
import { figureText, namePlace, namePlaces, notes, periodText } from "./parts/figures.js";
import { t } from "./parts/language.js";
import { openPage } from "./parts/page.js";
import { fill, loading } from "./parts/states.js";
import { besideText, lookOf, markedSentence, matchOf, SIGNS } from "./reading/beside.js";
import { headsOf } from "./reading/document.js";
import { fileProgress, readFile, takeFiles } from "./reading/files.js";
import { legend, markedText, visible } from "./reading/marked-text.js";
import { failureText, readText, whyNotRead } from "./reading/read-text.js";
import { many } from "./reading/texts.js";

/** An address has no more characters of a text. */
const SHARED = 2000;

const LEGEND = ["same", "rounded", "partly", "open", "different", "none"].map((match) => [`match-${match}`, t(match === "rounded" ? "check.near" : `match.${match}`), SIGNS[match]]);

const places = new Map();

/** The text or file, its date and its place, which are in the memory of this tab; a text that is short is in the fragment of the address, too. */
let given = shared() ?? { text: "", published: "", place: "" };

openPage(check);

function shared() {
	const said = fragment();
	return said.size > 0 ? { text: said.get("text") ?? "", published: said.get("published") ?? "", place: said.get("place") ?? "" } : null;
}

/** A text, and each of its figures beside what is recorded. */
async function check() {
	const { items } = await read("/places", { limit: 1000 });
	items.forEach((item) => (places.set(item.code, item.name), namePlace(item)));
	const area = h("textarea", { rows: "8", id: "check-text", spellcheck: "false", oninput: () => (given = { text: area.value, published: published.value, place: isChosen ? place.value : "" }), onpaste: () => setTimeout(readNow) });
	const published = line(given.published, (value) => (given.published = value), { pattern: "[0-9]{4}(-[0-9]{2}){0,2}", class: "short" });
	let isChosen = given.place !== "";
	const place = choice(given.place, places, (value) => {
		isChosen = value !== "";
		given.place = value;
		return given.text === "" && !given.file ? null : readNow();
	}, t("check.place.none"));
	const said = h("p", { class: "said", role: "status" });
	const fault = h("p", { class: "fault", role: "alert" });
	const ways = h("div", { class: "beside reading-ways" }, h("button", { class: "main" }, t("check.compare")), field("published", t("reading.published"), published, t("reading.published.hint")), field("place", t("check.place"), place, t("check.place.hint")));
	const form = h("form", { class: "check-form", onsubmit: (event) => [event.preventDefault(), readNow()] }, field("text", t("check.text"), area), ways, fault);
	const result = h("div", { class: "check-result" });
	const progress = fileProgress();
	ways.append(takeFiles(form, ({ text = "", file }) => take({ text, file, published: published.value, place: isChosen ? place.value : "" }), (text) => (fault.textContent = text)));
	form.append(progress.element);
	let reading = 0;

	function take(taken) {
		given = taken;
		area.value = given.text;
		published.value = given.published;
		isChosen = given.place !== "";
		place.value = given.place;
		return readNow();
	}

	async function readNow() {
		const { text, file, published: day } = given;
		const readOf = (code) => (file ? readFile(file, { published: day, place: code }, progress) : readText(text, { published: day, place: code }));
		reading += 1;
		const mine = reading;
		fault.textContent = (file ? null : whyNotRead(text)) ?? "";
		if (fault.textContent !== "") {
			return;
		}
		result.setAttribute("aria-busy", "true");
		try {
			const first = await readOf(given.place);
			const guess = isChosen ? given.place : placeOf(first);
			const isNeeded = !isChosen && guess !== "" && first.numerals.some(({ kind, places: said }) => kind === "figure" && said.length === 0);
			const answer = isNeeded ? await readOf(guess) : first;
			const figures = answer.numerals.filter(({ kind }) => kind === "figure");
			await namePlaces(figures, figures.flatMap(({ places }) => places));
			if (mine === reading) {
				place.value = guess;
				setFragment(!file && text.length <= SHARED ? { text, published: day, place: given.place } : {});
				said.textContent = found(answer.numerals.length, figures);
				result.replaceChildren(...(figures.length > 0 || file ? shown(answer, figures) : []));
			}
		}
		catch (error) {
			const failure = failureText(error);
			fault.textContent = mine === reading ? failure : fault.textContent;
		}
		finally {
			if (mine === reading) {
				result.removeAttribute("aria-busy");
			}
		}
	}

	window.onhashchange = () => shared() && take(shared());
	if (given.text !== "") {
		await take(given);
	}
	return [h("section", { "aria-label": t("check.form") }, form), said, result];
}

/** The places that a figure is said of, or else that of what it agrees with in that. */
function placesOf({ places: said, recorded: [best] }) {
	const isSaid = best && !best.unsaid.includes("place") && !best.differs.includes("place");
	return said.length === 0 && isSaid ? [best.observation.place.code] : said;
}

/** The place that most figures of a text are about, where others name none; empty if there is none. */
function placeOf({ numerals }) {
	const figures = numerals.filter(({ kind }) => kind === "figure");
	const all = Map.groupBy(figures.flatMap(placesOf), (code) => code);
	const [first, second] = [...all].sort(([, one], [, other]) => other.length - one.length);
	return first && first[1].length > (second?.[1].length ?? 0) && places.has(first[0]) ? first[0] : "";
}

/** How many figures there are, and how they stand to what is recorded. */
function found(numerals, figures) {
	const all = Map.groupBy(figures, (figure) => t(`match.${matchOf(figure)}`));
	const counts = Object.keys(SIGNS).map((match) => t(`match.${match}`)).filter((name) => all.has(name)).map((name) => t("check.count", all.get(name).length, name));
	return figures.length > 0 ? t("check.found", many("figures", figures.length), many("numerals", numerals), counts.join(t("beside.and"))) : t("check.found.none", many("numerals", numerals));
}

function shown(answer, figures) {
	const cards = new Map(figures.map((figure) => [String(figure.start), cardOf(answer, figure)]));
	const text = markedText(t("check.marked"), legend(t("check.legend"), LEGEND), (key, isToCard) => {
		text.choose(key);
		if (isToCard) {
			const { element } = cards.get(key);
			element.open = true;
			element.querySelector("summary").focus();
			element.scrollIntoView({ block: "nearest" });
		}
	});
	text.show(answer, figures.map((figure) => ({ key: String(figure.start), start: figure.start, end: figure.end, look: `match-${matchOf(figure)}`, sign: SIGNS[matchOf(figure)], said: inWords(figure) })));
	const list = h("ol", { class: "check-cards" }, [...cards.values()].map(({ element }) => h("li", {}, element)));
	const print = async () => {
		cards.forEach(({ element }) => (element.open = true));
		await Promise.all([...cards.values()].map(({ load }) => load()));
		window.print();
	};
	return [
		h("div", { class: "beside check-ways" }, answer.blocks ? h("p", { class: "hint" }, t("check.file")) : shareButton(answer.text), h("button", { type: "button", onclick: print }, t("check.print"))),
		h("div", { class: "reading-bench" }, text.element, h("section", { "aria-label": t("check.figures") }, h("h2", {}, t("check.figures")), list)),
	];
}

/** How a figure stands to what is recorded, and of which period that is: nothing old is taken for new. */
function inWords(figure) {
	const [best] = figure.recorded;
	return [t(`match.${matchOf(figure)}`), best && periodText(best.observation.period)].filter(Boolean).join(": ");
}

function shareButton(text) {
	if (text.length > SHARED) {
		return h("p", { class: "hint" }, t("check.long", SHARED.toLocaleString("en")));
	}
	const button = h("button", { type: "button" }, t("check.copy"));
	button.addEventListener("click", async () => {
		await navigator.clipboard.writeText(location.href);
		button.textContent = t("check.copied");
	});
	return button;
}

/** A figure of the text beside what is recorded; its sources are read once they are wanted. */
function cardOf(answer, figure) {
	const match = matchOf(figure);
	const [best] = figure.recorded;
	const beside = figure.recorded.map((recorded, index) => recordedOf(figure, recorded, index));
	let loaded = null;
	const load = () => (loaded ??= Promise.all(beside.map((it) => it.load())));
	const element = h(
		"details",
		{ class: `check-card ${match}`, "data-card": figure.start, ontoggle: load },
		h(
			"summary",
			{},
			h("span", { class: "check-match" }, `${SIGNS[match]} ${t(`match.${match}`)}`),
			" ",
			h("q", { lang: answer.language }, h("bdi", {}, visible(figure.phrase.printed))),
			answer.blocks && figure.cell && h("span", { class: "note" }, visible(headsOf(answer, figure.cell))),
			best && h("span", { class: "note" }, [figureText(best.observation), best.observation.name, best.observation.place.name, periodText(best.observation.period)].join(" · ")),
		),
		h("p", { class: "hint" }, t(`match.${match}.means`)),
		h("h3", {}, t("check.says")),
		figure.cell && h("p", { class: "hint" }, t("reading.cell", figure.cell.table, figure.cell.row, figure.cell.column)),
		h("blockquote", { lang: answer.language }, markedSentence(answer, figure)),
		beside.map((it) => it.element),
	);
	return { element, load };
}

function recordedOf(figure, recorded, index) {
	const { observation } = recorded;
	const match = lookOf(recorded);
	const place = h("div", {}, loading());
	const load = () => fill(place, async () => (await story(observation.id)).filter((part) => part.matches(".statement, .cite")));
	const element = h(
		"section",
		{ class: `check-beside ${match}` },
		h("h3", {}, t(index === 0 ? "check.recorded" : "check.recorded.also"), index > 0 && ` ${SIGNS[match]} ${t(`match.${match}`)}`),
		h("p", {}, figureLink(observation), ` ${observation.name} · ${observation.place.name}`),
		h("p", { class: "notes" }, [...notes(observation), observation.printed && h("q", {}, observation.printed)].filter(Boolean).map((note) => h("span", { class: "note" }, note))),
		h("ul", {}, besideText(figure, recorded).map((text) => h("li", {}, text))),
		place,
	);
	return { element, load };
}
