import { h, newId } from "../parts/dom.js";
import { figureLink } from "../reading/figure-link.js";
import { figureText, periodText, toldApart } from "../parts/figures.js";
import { language, t } from "../parts/language.js";
import { besideText, lookOf, SIGNS as MATCHES } from "../reading/beside.js";
import { inLine, visible } from "../reading/marked-text.js";
import { cardForm } from "./card-form.js";
import { twinsOf, warningsOf } from "./doubt.js";
import { choicesFor, isMisfit, measuredBy, nameOf, partText } from "./known.js";
import { bodyOf, isOfCounting, plainNumber } from "../curate/figure.js";
import { markFaults } from "../curate/figure-form.js";
import { daysOf, labelOf } from "../curate/periods.js";
import { idOfSource } from "./publication.js";
import { sentenceOf } from "./readings.js";
import { correctedBy, staysRecorded } from "./recorded.js";
import { work } from "./work.js";
import { Decimal } from "../parts/api.js";

const SIGNS = { open: "?", accepted: "✓", rejected: "✗", recorded: "●" };

/**
 * A figure that was read, to be looked at, corrected, accepted or rejected.
 * @param acts what can be done: `accept`, `reject`, `touch`, `rebuild`, `choose`
 */
export function cardView(card, acts) {
	const id = newId("card");
	const title = h("button", { type: "button", class: "desk-title", id, "aria-expanded": "false", "aria-controls": `${id}-form`, onclick: toggle, onfocus: () => acts.choose(card.key) });
	const sign = h("span", { class: "desk-sign" });
	const facts = h("p", { class: "desk-facts" });
	const sentence = h("p", { class: "desk-sentence", lang: work.reading.language });
	const warnings = h("ul", { class: "desk-warnings" });
	const beside = h("ul", { class: "desk-beside" });
	const faults = h("ul", { class: "desk-faults" });
	const choices = h("ol", { class: "desk-choices" });
	const accept = h("button", { type: "button", "aria-describedby": id, onclick: () => acts.accept(card) }, t("desk.accept"));
	const reject = h("button", { type: "button", "aria-describedby": id, onclick: () => acts.reject(card) }, t("desk.reject"));
	const place = h("div", { class: "desk-form", id: `${id}-form`, hidden: true });
	const element = h(
		"li",
		{ "data-card": card.key },
		h("div", { class: "desk-head" }, h("h3", {}, title), sign, h("span", { class: "beside" }, accept, reject)),
		facts,
		choices,
		sentence,
		beside,
		warnings,
		faults,
		place,
	);
	let form = null;
	let figure = null;
	let said = null;

	function toggle() {
		open(place.hidden);
	}

	function open(isOpen) {
		if (isOpen && form === null) {
			form = cardForm(card, acts);
			figure = card.figure;
			place.replaceChildren(form);
		}
		place.hidden = !isOpen;
		title.setAttribute("aria-expanded", String(isOpen));
		element.classList.toggle("unfolded", isOpen);
	}

	/** What it may be of, each with the key that takes it. */
	function choicesOf(choices) {
		return choices.map((candidate, index) => {
			const { indicator, where, score } = candidate;
			return h("li", {}, h("button", { type: "button", class: "small", onclick: () => acts.pick(card, candidate) }, h("kbd", {}, String(index + 1)), " ", nameOf("indicators", indicator), where && ` · ${partText(where)}`, h("span", { class: "note" }, score ? ` ${Number(score).toFixed(2)}` : ` ${t("desk.indicator.made")}`)));
		});
	}

	return {
		card,
		element,
		title,
		open,
		isOpen: () => !place.hidden,
		/** Has the form made anew when something else than its own fields has changed. */
		rebuild() {
			form = null;
			open(!place.hidden);
		},
		/** Goes to a field of the form, or to the card itself. */
		goTo(name) {
			open(true);
			const found = name && place.querySelector(`[data-field="${name}"]`)?.querySelector("input, select, textarea, button");
			found?.closest("details")?.setAttribute("open", "");
			(found ?? title).focus();
			element.scrollIntoView({ block: "nearest" });
		},
		show(told) {
			const { state } = card;
			if (form !== null && figure !== card.figure) {
				this.rebuild();
			}
			const corrected = correctedBy(card);
			const twins = twinsOf(card);
			const offered = state === "open" && card.figure.indicator === "" ? choicesFor(card) : [];
			const now = JSON.stringify([card, told, corrected, place.hidden, idOfSource(), twins, offered]);
			if (said === now) {
				return;
			}
			said = now;
			element.className = `desk-card ${state}${place.hidden ? "" : " unfolded"}`;
			title.replaceChildren(h("span", { class: "desk-value" }, valueInWords(card)), ...[card, ...twins].flatMap(({ figure: { printed } }) => [" ", h("q", { lang: work.reading.language }, h("bdi", {}, visible(printed)))]));
			choices.replaceChildren(...choicesOf(offered));
			sign.textContent = `${SIGNS[state]} ${t(`desk.state.${state}`)}`;
			facts.replaceChildren(...factsOf(card));
			sentence.replaceChildren(...marked(card));
			beside.replaceChildren(...(state === "recorded" ? [] : besideOf(card)));
			const warned = warningsOf(card).map(({ message }) => message[language] ?? message.en);
			if (isMisfit(measuredBy(card.figure), card.figure.unit)) {
				warned.push(t("desk.unit.added"));
			}
			if (corrected && state !== "rejected") {
				warned.push(t("desk.corrects", corrected.printed, String(corrected.value)));
			}
			warnings.replaceChildren(...warned.map((text) => h("li", {}, text)), ...(corrected && state === "rejected" ? [h("li", {}, staysRecorded(corrected))] : []));
			faults.replaceChildren(...told.map(({ message }) => h("li", {}, message)));
			accept.setAttribute("aria-pressed", String(state === "accepted"));
			reject.setAttribute("aria-pressed", String(state === "rejected"));
			accept.disabled = reject.disabled = state === "recorded";
			markFaults(place, told.map(({ field }) => field));
		},
	};
}

/** A value as a reader will see it. */
export function valueInWords(card) {
	const { figure } = card;
	const { relation, unit } = figure;
	if (figure.missing) {
		return t(`missing.${figure.missing}`);
	}
	const [value, upper] = [plainNumber(figure.value), plainNumber(figure.upper)];
	if (!Decimal.isOne(value) || unit === "" || (relation === "between" && !Decimal.isOne(upper))) {
		return [figure.value || "?", unit].filter(Boolean).join(" ");
	}
	return figureText({ value, upper, unit, relation, comparison: comparisonOf(bodyOf(figure)), origin: "stated" }, placeName);
}

const placeName = (code) => nameOf("places", code);

/** What a figure is compared with, as far as that is told in words. */
function comparisonOf({ comparison }) {
	const days = comparison?.basePeriod;
	return comparison && { ...comparison, basePeriod: days?.start ? { ...days, label: labelOf(days) } : null };
}

/** What tells a figure apart, in words. */
function toldApartOf(card) {
	const said = bodyOf(card.figure);
	return toldApart({ ...said, comparison: comparisonOf(said), shareOf: said.shareOf && { name: wholeOf(said) } }, placeName);
}

function wholeOf({ indicator, place, shareOf }) {
	const words = (language === "zh" && shareOf.zh) || shareOf.en || shareOf.zh;
	return words || t("figure.whole", nameOf("indicators", shareOf.indicator ?? indicator ?? "?"), placeName(shareOf.place ?? place ?? "?"));
}

function factsOf(card) {
	const { figure, paragraph, sentence, cell } = card;
	const { indicator, where, places, period, basis, status, unit, counted, joint } = figure;
	const days = daysOf(period);
	const others = [
		partText(where),
		places.length > 0 ? places.map((code) => nameOf("places", code)).join(" + ") : t("desk.place.none"),
		days ? periodText({ ...days, label: labelOf(days), basis }) : period || t("desk.period.none"),
		status !== "actual" && t(`status.${status}`),
		isOfCounting(unit) && counted,
		...toldApartOf(card),
		(joint || places.length > 1) && t("figure.joint"),
		t("drawer.locator", paragraph, sentence),
		cell && t("reading.cell", cell.table, cell.row, cell.column),
	];
	return [h("strong", { class: indicator ? null : "desk-missing" }, indicator ? nameOf("indicators", indicator) : t("desk.indicator.none")), " · ", others.filter(Boolean).join(" · ")];
}

/** What is recorded already beside what was read, best first, each with who states it. */
function besideOf({ read, isTouched }) {
	return (read?.recorded ?? []).map((recorded) => {
		const { observation } = recorded;
		const match = lookOf(recorded);
		const id = observation.source?.id;
		const source = !id ? t("desk.beside.derived") : id === idOfSource() ? t("desk.beside.own") : (work.reading.publishers?.[id] ?? id);
		const facts = [observation.name, observation.place.name, periodText(observation.period)].join(" · ");
		const said = [...besideText(read, recorded), isTouched && t("desk.beside.asRead")].filter(Boolean).join(" ");
		return h("li", {}, h("strong", { class: match }, `${MATCHES[match]} ${t(`desk.beside.${match}`, source)}`), " ", figureLink(observation), ` · ${facts}`, h("p", { class: "hint" }, said));
	});
}

/** The sentence with the words of the figure marked. */
function marked(card) {
	const { start, end } = sentenceOf(card);
	const [from, to] = card.phrase;
	const { text } = work.reading;
	return [h("bdi", {}, inLine(text.slice(start, from)), h("mark", {}, visible(text.slice(from, to))), inLine(text.slice(to, end)))];
}
